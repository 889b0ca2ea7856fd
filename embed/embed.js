/**
 * The page for hosts that accept no script: `embed.html?element=choix-fiche&code=RNCP37274&lang=fr`. What follows `?` becomes the
 * element and its attributes; `elements.js` says which there are. With `origin=https://host.example` the height is told to that origin, and to no other.
 */
import './choix-eclaire.js';
import { elements } from './elements.js';

/** Titles of the frame, by language: a reader hears it on the way in. */
const titles = {
  fr: {
    'choix-eclaire': 'Choisir une certification',
    'choix-fiche': 'Fiche d’une certification',
    'choix-comparateur': 'Comparer des certifications',
    'choix-panorama': 'Toutes les certifications',
    'choix-conseiller': 'Bureau du conseiller',
  },
  en: {
    'choix-eclaire': 'Choosing a certification',
    'choix-fiche': 'One certification',
    'choix-comparateur': 'Comparing certifications',
    'choix-panorama': 'All certifications',
    'choix-conseiller': 'The counsellor’s desk',
  },
};

const asked = new URLSearchParams(location.search);
const wanted = asked.get('element') ?? 'choix-eclaire';
const tag = Object.hasOwn(elements, wanted) ? wanted : 'choix-eclaire';
if (tag !== wanted) console.warn(`Choix éclairé: there is no element="${wanted}"; <${tag}> is shown.`);

const lang = asked.get('lang') ?? asked.get('locale') ?? 'fr';
document.documentElement.lang = lang;
document.title = asked.get('title') || (titles[lang.split('-')[0]] ?? titles.fr)[tag] || document.title;

const element = document.createElement(tag);
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
if (origin !== undefined && parent !== window)
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'choix-height', height }, origin);
  }).observe(document.documentElement);
