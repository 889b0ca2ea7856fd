import { html, LitElement } from 'lit';

/**
 * The whole journey: questions, then the certifications that fit.
 *
 * @tagname choix-eclaire
 */
export class ChoixEclaire extends LitElement {
  override render() {
    return html`<h2>Choix éclairé</h2>`;
  }
}
