import i18next from 'i18next';
import { html, LitElement } from 'lit';

const words = i18next.createInstance();
await words.init({ lng: 'fr', resources: { fr: { translation: { title: 'Un titre' } } } });

/**
 * The least a translated page of ours could be: the bench measures everything against it.
 *
 * @tagname bare-page
 */
class BarePage extends LitElement {
  override render() {
    return html`<h2>${words.t('title')}</h2>`;
  }
}

customElements.define('bare-page', BarePage);
