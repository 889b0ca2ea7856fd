/**
 * The page for hosts that accept no script: `embed.html?element=choix-fiche&code=RNCP37274&lang=fr`. What follows `?` becomes the
 * element and its attributes; `elements.js` says which there are. With `origin=https://host.example` the height is told to that origin, and to no other.
 */
import './choix-eclaire.js';
import { elements } from './elements.js';
import { titles } from './words.js';

const asked = new URLSearchParams(location.search);
const wanted = asked.get('element') ?? 'choix-eclaire';
const tag = Object.hasOwn(elements, wanted) ? wanted : 'choix-eclaire';
if (tag !== wanted) console.warn(`Choix éclairé: there is no element="${wanted}"; <${tag}> is shown.`);

/** The language the element will speak: its own, else that of its page, which this is. */
const lang =
  ['locale', 'lang']
    .map((name) => (asked.get(name) ?? '').trim().toLowerCase().split(/[-_]/)[0])
    .find((spoken) => Object.hasOwn(titles, spoken)) ?? 'fr';
document.documentElement.lang = lang;
document.title = asked.get('title') || titles[lang][tag] || document.title;

const element = document.createElement(tag);
// The way out of the frame, in one language, and gone once the element shows something.
for (const way of document.querySelectorAll('body > p'))
  if (way.lang === lang) element.append(way);
  else way.remove();
for (const [name, value] of asked) {
  if (['element', 'lang', 'title', 'origin'].includes(name)) continue;
  if (elements[tag].includes(name)) element.setAttribute(name, value);
  else console.warn(`Choix éclairé: <${tag}> has no ${name} in a frame; it is left out.`);
}
document.body.append(element);

/** The origin stated by the host; anything else than one is refused, `*` included. */
function statedOrigin() {
  const stated = asked.get('origin');
  if (stated === null) return undefined;
  try {
    const { origin, protocol } = new URL(stated);
    if (/^https?:$/.test(protocol)) return origin;
  } catch {
    // Told below.
  }
  console.warn(`Choix éclairé: origin="${stated}" is not an origin; the height is told to nobody.`);
  return undefined;
}

const origin = statedOrigin();
if (origin !== undefined && parent !== window) {
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'choix-height', height }, origin);
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // The script of the host came after a height was told.
  addEventListener('message', (event) => {
    if (event.source === parent && event.origin === origin && event.data?.type === 'choix-ask') tell();
  });
}
