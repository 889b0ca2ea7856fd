/** The answer of oEmbed for the whole widget in a frame. Static: the same whatever is asked. */
import { folders } from './release.mjs';

/** @param {string} file of the major's folder @param {string} address @param {string} version */
const published = (file, address, version) => new URL(`${folders(version)[0]}/${file}`, address).href;

/**
 * The page for frames, which says where the answer is: who reads it may not know where the page came from.
 * @param {string} html @param {string} address of the published folder, with a `/` at its end @param {string} version
 */
export const announced = (html, address, version) =>
  html.replace('href="oembed.json"', `href="${published('oembed.json', address, version)}"`);

/**
 * @param {string} address of the published folder, with a `/` at its end
 * @param {string} version
 */
export function oembed(address, version) {
  const source = published('embed.html', address, version);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Choix éclairé',
    provider_url: address,
    title: 'Choisir une certification',
    width: 780,
    height: 900,
    cache_age: 86400,
    html: `<iframe src="${source}" title="Choisir une certification" width="100%" height="900" loading="lazy"></iframe>`,
  };
}
