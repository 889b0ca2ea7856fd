/**
 * What an operator pastes, from what they chose. Pure: no page, no network.
 *
 * @typedef {object} Release
 * @property {string} moving folder that follows a major: `v1`
 * @property {string} fixed folder that never changes: `v1.2.3`
 * @property {string} integrity digest of the script in it, `sha384-…`
 *
 * @typedef {object} Chosen
 * @property {string} element tag
 * @property {Readonly<Record<string, string>>} attributes those that differ from the default
 * @property {'moving' | 'fixed' | 'frame'} form
 * @property {string} address of the published folder, with a `/` at its end
 * @property {string} title of the frame: what a reader hears on the way in
 * @property {{ alone: string, contact: string }} fallback what stands in the element
 * @property {string} lang of these: that of the element when it has one
 * @property {string | undefined} [origin] of the page around a frame, when it takes a script that follows the height
 */

/** @param {string} text inside double quotes */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {Chosen} chosen @param {string} folder `v1/`, or nothing next to the files of a development server */
export function frameAddress({ element, attributes, address, lang, origin }, folder) {
  const asked = new URLSearchParams({
    element,
    ...('locale' in attributes ? {} : { lang }),
    ...attributes,
    ...(origin ? { origin } : {}),
  });
  return new URL(`${folder}embed.html?${asked}`, address).href;
}

/** What those see who see nothing else: a sentence, and whom to reach when the operator says it. @param {Chosen} chosen */
function standIn({ attributes, fallback: { alone, contact } }) {
  const url = attributes['contact-url'];
  if (url === undefined) return alone;
  return `${alone} ${contact} <a href="${escaped(url)}">${escaped(attributes['contact-label'] ?? url)}</a>`;
}

/** @param {Chosen} chosen @param {Release | undefined} release absent when nothing was built */
export function snippet(chosen, release) {
  const { element, attributes, form, address, title, origin } = chosen;
  const moving = release ? `${release.moving}/` : '';
  if (form === 'frame')
    return [
      ...(origin
        ? [`<script type="module" src="${escaped(new URL(`${moving}cadre.js`, address).href)}"></script>`]
        : []),
      `<iframe src="${escaped(frameAddress(chosen, moving))}"`,
      `        title="${escaped(title)}" width="100%" height="900" loading="lazy"></iframe>`,
    ].join('\n');
  const fixed = form === 'fixed' ? release : undefined;
  const script = new URL(`${fixed ? `${fixed.fixed}/` : moving}choix-eclaire.js`, address).href;
  const proof = fixed ? `\n        integrity="${fixed.integrity}" crossorigin="anonymous"` : '';
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return [
    `<script type="module" src="${escaped(script)}"${proof}></script>`,
    `<${element}${written.join('')}>`,
    `  <p>${standIn(chosen)}</p>`,
    `</${element}>`,
  ].join('\n');
}
