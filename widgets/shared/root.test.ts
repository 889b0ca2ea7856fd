import { expect, fixture } from '@open-wc/testing';
import type { ChoixFiche } from '../choix-fiche/choix-fiche.js';
import { arrivedElement, ready } from '../testing/arrivedElement.js';
import { allIn } from '../testing/deep.js';
import { arrive, until } from '../testing/visit.js';

const frameOf = (element: Element) => element.shadowRoot?.querySelector('.frame');
const spoken = (element: Element) => frameOf(element)?.getAttribute('lang');
const ground = (element: Element) => {
  const frame = frameOf(element);
  return frame ? getComputedStyle(frame).backgroundColor : '';
};
const fiche = (attributes = '') =>
  arrivedElement<ChoixFiche>(`<choix-fiche code="RNCP37274" ${attributes}>Une fiche.</choix-fiche>`);

describe('what every element is told', () => {
  it('as properties, as frameworks do: the theme is worn, the language spoken, the catalogue opened', async () => {
    const element = await fiche('theme="clair"');
    expect(ground(element)).to.equal('rgb(255, 255, 255)');
    element.theme = 'sombre';
    await until(() => ground(element) === 'rgb(22, 27, 35)', 'the dark ground');
    element.theme = 'dsfr';
    element.style.setProperty('--background-default-grey', 'rgb(1, 2, 3)');
    await until(() => ground(element) === 'rgb(1, 2, 3)', 'the ground of the page');
    expect(spoken(element)).to.equal('fr');
    element.locale = 'en';
    await until(() => spoken(element) === 'en', 'English');
    element.catalogue = '/nowhere.json';
    await until(() => element.shadowRoot?.querySelector('[role=alert]'), 'no such catalogue');
    element.catalogue = null;
    await until(() => element.shadowRoot?.querySelector('choix-part-fiche'), 'the embedded one');
  });

  it('for a journey, where it is kept too', async () => {
    const widget = await arrive('');
    expect(allIn(widget, 'choix-part-session')).to.deep.equal([]);
    widget.storage = 'session';
    await until(() => allIn(widget, 'choix-part-session').length > 0, 'nothing is kept');
  });

  it('as soon as it is in the page, and while its words are on their way', async () => {
    const page = await fixture('<div></div>');
    const element = document.createElement('choix-fiche');
    page.append(element);
    element.code = 'RNCP37274';
    element.locale = 'en';
    await element.updateComplete;
    element.locale = 'fr';
    await element.updateComplete;
    expect(spoken(element), 'no words yet').to.equal(undefined);
    element.locale = 'en';
    element.theme = 'sombre';
    await ready(element);
    expect(spoken(element)).to.equal('en');
    expect(ground(element)).to.equal('rgb(22, 27, 35)');
  });

  it('once, however it enters: taken away before it could open, it opens when it is back', async () => {
    const page = await fixture('<div></div>');
    const element = document.createElement('choix-fiche');
    page.append(element);
    element.remove();
    await element.updateComplete;
    page.append(element);
    await ready(element);
    expect(spoken(element)).to.equal('fr');
  });

  it('by what is around it, out of the shadow roots it stands in', async () => {
    const page = await fixture('<div lang="en"><p></p></div>');
    const shadow = page.firstElementChild?.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    shadow?.append(inner);
    const element = document.createElement('choix-fiche');
    inner.attachShadow({ mode: 'open' }).append(element);
    await ready(element);
    expect(spoken(element)).to.equal('en');
    inner.lang = 'fr';
    element.remove();
    inner.shadowRoot?.append(element);
    await until(() => spoken(element) === 'fr', 'the nearest');
  });
});
