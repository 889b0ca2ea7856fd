/** The answer of oEmbed for the whole widget in a frame. Static: the same whatever is asked. */

/**
 * @param {string} address of the published folder, with a `/` at its end
 * @param {string} version
 */
export function oembed(address, version) {
  const folder = new URL(`v${version.split('.')[0]}/`, address);
  const source = new URL('embed.html', folder).href;
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
