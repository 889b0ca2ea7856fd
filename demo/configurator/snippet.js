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
 * @property {string} title of the frame
 * @property {string} lang of the frame
 */

/** @param {string} text inside double quotes */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {Chosen} chosen @param {string} folder `v1/`, or nothing next to the files of a development server */
export function frameAddress({ element, attributes, address, lang }, folder) {
  const asked = new URLSearchParams({ element, lang, ...attributes });
  return new URL(`${folder}embed.html?${asked}`, address).href;
}

/** @param {Chosen} chosen @param {Release | undefined} release absent when nothing was built */
export function snippet(chosen, release) {
  const { element, attributes, form, address, title } = chosen;
  const moving = release ? `${release.moving}/` : '';
  if (form === 'frame')
    return [
      `<iframe src="${escaped(frameAddress(chosen, moving))}"`,
      `        title="${escaped(title)}" width="100%" height="900" loading="lazy"></iframe>`,
    ].join('\n');
  const fixed = form === 'fixed' ? release : undefined;
  const script = new URL(`${fixed ? `${fixed.fixed}/` : moving}choix-eclaire.js`, address).href;
  const proof = fixed ? `\n        integrity="${fixed.integrity}" crossorigin="anonymous"` : '';
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return [
    `<script type="module" src="${escaped(script)}"${proof}></script>`,
    `<${element}${written.join('')}></${element}>`,
  ].join('\n');
}
