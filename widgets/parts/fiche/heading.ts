import { html, type TemplateResult } from 'lit';

/** Heading of a section. Takes the focus when what the person pressed under it went away; not a stop of the keyboard. */
export const heading = (text: string): TemplateResult => html`<h3 tabindex="-1">${text}</h3>`;
