/** The configurator: native fields, the element as it will be, and what to paste. Nothing is sent, nothing is kept. */
import { elements } from '../../elements.js';
import { fallback, titles } from '../../words.js';
import { fields } from './fields.js';
import { frameAddress, snippet } from './snippet.js';

/** @typedef {import('./snippet.js').Release} Release */

/** What has a few values; the first is the default, and is not written. */
const choices = {
  element: ['choix-eclaire', 'choix-fiche', 'choix-comparateur', 'choix-panorama', 'choix-conseiller'].filter(
    (tag) => tag in elements,
  ),
  theme: ['auto', 'clair', 'sombre', 'contraste', 'dsfr'],
  locale: ['page', 'fr', 'en'],
  storage: ['device', 'session'],
  form: ['moving', 'fixed', 'frame'],
};

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
const folder = new URL('../', location.href).href;

/** @param {string} path @returns {Promise<any>} */
const read = async (path) => {
  const response = await fetch(path);
  return response.ok ? response.json() : undefined;
};

/** @param {string} selector @returns {any} */
const one = (selector) => document.querySelector(selector);

/** @param {string} tag @param {Record<string, string>} [attributes] @param {readonly (Node | string)[]} [children] */
function made(tag, attributes = {}, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const [words, release] = /** @type {[any, Release | undefined]} */ (
  await Promise.all([read(`words/${lang}.json`), read('release.json').catch(() => undefined)])
);
/** @param {string} key @returns {string} */
const told = (key) => key.split('.').reduce((inside, part) => inside?.[part], words) ?? key;

/** @type {Map<string, HTMLInputElement>} */
const inputs = new Map();

/** @param {string} name @param {readonly string[]} values */
function choice(name, values) {
  const group = one(`[data-of=${name}]`);
  for (const value of values) {
    const input = made('input', { type: 'radio', name, value });
    if (value === values[0]) input.setAttribute('checked', '');
    if (value === 'fixed' && !release) input.setAttribute('disabled', '');
    group.append(made('label', { class: 'choice' }, [input, made('span', {}, [told(`${name}.${value}`)])]));
  }
  if (name === 'form' && !release) group.append(made('p', { class: 'hint' }, [told('form.notBuilt')]));
}

/** @param {string} name */
function field(name) {
  const { initial = name === 'address' ? folder : '' } = fields[name] ?? {};
  const input = /** @type {HTMLInputElement} */ (
    made('input', {
      id: name,
      name,
      type: 'text',
      'aria-describedby': `${name}-hint ${name}-wrong`,
      value: initial,
    })
  );
  inputs.set(name, input);
  return made('div', { class: 'field', 'data-field': name }, [
    made('label', { for: name }, [told(`${name}.label`)]),
    made('p', { class: 'hint', id: `${name}-hint` }, [told(`${name}.hint`)]),
    input,
    // There from the start, or a screen reader would not be told when it speaks.
    made('p', { class: 'wrong', id: `${name}-wrong`, role: 'status' }),
  ]);
}

/** @param {keyof typeof choices} name @returns {string} */
const chosen = (name) => one(`input[name=${name}]:checked`).value;

/**
 * The text of a field that applies, or nothing when it is wrong: that is said under it.
 * @param {string} name @param {boolean} applies @returns {string | undefined}
 */
function text(name, applies) {
  const input = inputs.get(name);
  const { needed = false, wrong } = fields[name] ?? {};
  const typed = applies ? (input?.value.trim() ?? '') : '';
  const problem = !applies ? undefined : typed !== '' ? wrong?.(typed) : needed ? 'needed' : undefined;
  one(`[data-field="${name}"]`).hidden = !applies;
  one(`#${name}-wrong`).textContent = problem === undefined ? '' : told(`wrong.${problem}`);
  if (problem === undefined) input?.removeAttribute('aria-invalid');
  else input?.setAttribute('aria-invalid', 'true');
  return problem === undefined ? typed : undefined;
}

/** What is chosen, or nothing as long as a field is wrong. */
function settings() {
  const element = chosen('element');
  const known = /** @type {Record<string, readonly string[]>} */ (elements)[element] ?? [];
  /** @type {Record<string, string>} */
  const attributes = {};
  const form = /** @type {'moving' | 'fixed' | 'frame'} */ (chosen('form'));
  const applies = (/** @type {string} */ name) =>
    name === 'address' || (name === 'origin' ? form === 'frame' : known.includes(name));
  const typed = new Map([...inputs.keys()].map((name) => [name, text(name, applies(name))]));
  for (const [name, value] of typed)
    if (value && name !== 'address' && name !== 'origin') attributes[name] = value;
  one('[data-of=storage]').hidden = !known.includes('storage');
  for (const name of /** @type {const} */ (['theme', 'locale', 'storage']))
    if (known.includes(name) && chosen(name) !== choices[name][0]) attributes[name] = chosen(name);
  if ([...typed.values()].includes(undefined)) return undefined;
  const address = typed.get('address') || folder;
  const origin = typed.get('origin');
  const spoken = /** @type {'fr' | 'en'} */ (attributes['locale'] ?? lang);
  return {
    element,
    attributes,
    form,
    address: address.endsWith('/') ? address : `${address}/`,
    title: /** @type {Record<string, string>} */ (titles[spoken])[element] ?? element,
    fallback: fallback[spoken],
    lang: spoken,
    ...(origin ? { origin: new URL(origin).origin } : {}),
  };
}

let previewed = '';

function update() {
  const now = settings();
  // Without what is wrong it would be another code than the one asked for.
  one('#snippet').value = now ? snippet(now, release) : '';
  one('#copy').disabled = !now;
  one('#told').textContent = now ? '' : told('snippet.wrong');
  if (!now) return;
  const key = JSON.stringify([now.element, now.attributes, now.form === 'frame']);
  if (key === previewed) return;
  previewed = key;
  const { element, attributes } = now;
  one('#preview').replaceChildren(
    now.form === 'frame'
      ? made('iframe', {
          src: frameAddress({ ...now, address: folder, origin: undefined }, ''),
          title: now.title,
        })
      : made(element, attributes),
  );
}

document.documentElement.lang = lang;
document.title = `${told('title')} – Choix éclairé`;
for (const element of document.querySelectorAll('[data-word]'))
  element.textContent = told(element.getAttribute('data-word') ?? '');
one('nav').setAttribute('aria-label', told('nav.title'));
one(`nav [hreflang=${lang}]`).setAttribute('aria-current', 'page');
for (const [name, values] of Object.entries(choices)) choice(name, values);
one('.fields').append(...Object.keys(fields).map(field));

const form = one('form');
form.addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
// Typed: once the field is left, so that neither the sentences nor the preview run after each key.
form.addEventListener('change', update);
one('#copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(one('#snippet').value);
    one('#told').textContent = told('snippet.copied');
  } catch {
    // Refused, or plain http: it is selected, to be copied by hand.
    one('#snippet').focus();
    one('#snippet').select();
    one('#told').textContent = told('snippet.byHand');
  }
});
update();
for (const part of document.querySelectorAll('main > [hidden]')) part.removeAttribute('hidden');
