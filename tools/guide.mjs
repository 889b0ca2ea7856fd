/**
 * Guides as pages of the demo, from `docs/`: headings, paragraphs, lists, tables, code and
 * links, which is what it is written with. Anything else is refused, so that nothing is shown as it should not be.
 */
import { posix } from 'node:path';

/** @typedef {(to: string) => string | undefined} Address of a link of the guide on its page; nothing when there is none */

const elsewhere = /^(https?:|#)/;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** French marks stay on the line of their word. @param {string} text */
const unbroken = (text) => text.replace(/(«) | (?=[»:])/g, '$1\u00a0').replace(/ (?=[;!?])/g, '\u202f');

/** A heading as the end of an address. @param {string} text */
const anchor = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Inside a paragraph: code first, in which nothing else is read.
 * @param {string} text @param {Address} addressOf
 */
const inline = (text, addressOf) =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`')
        ? `<code>${escaped(part.slice(1, -1))}</code>`
        : escaped(unbroken(part))
            .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
            .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, to) => {
              const address = addressOf(to);
              return address === undefined ? `<cite>${words}</cite>` : `<a href="${address}">${words}</a>`;
            }),
    )
    .join('');

/** @param {string} row @param {Address} addressOf */
const cells = (row, addressOf) =>
  row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll('\\|', '|'), addressOf));

/** @param {string[]} lines @param {Address} addressOf */
function block(lines, addressOf) {
  const [first = '', second = ''] = lines;
  const heading = /^(#{1,4}) (.+)$/.exec(first);
  if (heading) {
    const [, { length } = '', text = ''] = heading;
    return `<h${length} id="${anchor(text)}">${inline(text, addressOf)}</h${length}>`;
  }
  if (first.startsWith('```'))
    return `<pre tabindex="0"><code>${escaped(lines.slice(1, -1).join('\n'))}</code></pre>`;
  if (/^\|[ :|-]+\|$/.test(second)) {
    const row = (/** @type {string} */ line) =>
      `<tr>${cells(line, addressOf)
        .map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`))
        .join('')}</tr>`;
    const head = cells(first, addressOf).map((cell) => `<th scope="col">${cell}</th>`);
    const body = lines.slice(2).map(row);
    return `<div class="wide" tabindex="0" role="group" aria-label="${cells(first, addressOf)
      .join(', ')
      .replace(
        /<[^>]+>/g,
        '',
      )}"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
  }
  const list = /^(-|\d+\.) /.exec(first);
  if (list) {
    const items = lines.join('\n').split(/\n(?=(?:-|\d+\.) )/);
    const tag = list[1] === '-' ? 'ul' : 'ol';
    return `<${tag}>${items.map((item) => `<li>${inline(item.replace(/^(-|\d+\.) /, '').replace(/\s*\n\s*/g, ' '), addressOf)}</li>`).join('')}</${tag}>`;
  }
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote><p>${inline(lines.map((line) => line.slice(1).trim()).join(' '), addressOf)}</p></blockquote>`;
  if (/^( |>|!\[|<)/.test(first)) throw new Error(`The guide has what its page cannot show: ${first}`);
  return `<p>${inline(lines.join(' '), addressOf)}</p>`;
}

/**
 * @param {string} markdown
 * @param {Address} [addressOf] where a link leads; by default, those that lead out and those within the page only
 */
export function guideBody(markdown, addressOf = (to) => (elsewhere.test(to) ? to : undefined)) {
  /** @type {string[][]} */
  const blocks = [[]];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    const last = /** @type {string[]} */ (blocks.at(-1));
    if (line.startsWith('```')) {
      if (!fenced) blocks.push([line]);
      else {
        last.push(line);
        blocks.push([]);
      }
      fenced = !fenced;
    } else if (fenced) last.push(line);
    else if (line.trim() === '') blocks.push([]);
    else if (line.startsWith('#')) blocks.push([line], []);
    else last.push(line);
  }
  return blocks.filter(({ length }) => length > 0).map((lines) => block(lines, addressOf));
}

/**
 * The guides that are pages, by the name of their page.
 * @type {Readonly<Record<string, { from: string, title: string, lang?: string }>>}
 */
export const guides = {
  'operateurs.html': { from: 'docs/operators.md', title: 'Guide des opérateurs' },
  'hebergement.html': { from: 'docs/hosting/README.md', title: 'Héberger les fichiers' },
  'elements.html': { from: 'docs/widgets.md', title: 'Widgets', lang: 'en' },
  'donnees-personnelles.html': { from: 'docs/privacy.md', title: 'Données personnelles' },
  'memo-conseillers.html': { from: 'docs/counsellors-memo.md', title: 'Mémo des conseillers' },
};

/** Files the guides lead to, beside their pages, as text that any browser shows: name to file. */
export const guideFiles = Object.fromEntries(
  [
    ...['nginx.conf', 'apache.htaccess', 'Caddyfile', 's3.json'].map((name) => `docs/hosting/${name}`),
    ...['react.tsx', 'vue.ts', 'angular.ts'].map((name) => `tools/hosts/${name}`),
    'CHANGELOG.md',
  ].map((file) => [`fichiers/${posix.basename(file)}.txt`, file]),
);

/** Pages of the repository that are not beside the demo are named, and not linked. @param {string} from the guide @returns {Address} */
const addressesFrom = (from) => (to) => {
  if (elsewhere.test(to)) return to;
  const [path = '', anchor] = to.split('#');
  const file = posix.join(posix.dirname(from), path);
  const page =
    Object.entries(guides).find(([, guide]) => guide.from === file)?.[0] ??
    Object.entries(guideFiles).find(([, source]) => source === file)?.[0];
  return page && (anchor === undefined ? page : `${page}#${anchor}`);
};

/** @param {string} markdown @param {{ from: string, title: string, lang?: string }} guide */
export const guidePage = (markdown, { from, title, lang = 'fr' }) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Choix éclairé</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="site.css" />
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <header class="site-header">
      <strong>Choix éclairé</strong>
      <nav lang="fr" aria-label="Navigation"><a href="./">Démonstration</a> <a href="configurateur.html">Configurer</a> <a href="operateurs.html">Guide des opérateurs</a></nav>
    </header>
    <main>
${guideBody(markdown, addressesFrom(from)).join('\n')}
    </main>
  </body>
</html>
`;
