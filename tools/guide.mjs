/**
 * Guides as pages of the demo, from `docs/`: headings, paragraphs, lists, tables, code and
 * links, which is what it is written with. Anything else is refused, so that nothing is shown as it should not be.
 */

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A heading as the end of an address. @param {string} text */
const anchor = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Inside a paragraph: code first, in which nothing else is read. @param {string} text */
const inline = (text) =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`')
        ? `<code>${escaped(part.slice(1, -1))}</code>`
        : escaped(part)
            .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
            .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, to) =>
              // Pages of the repository are not beside the demo: named, not linked.
              /^(https?:|#)/.test(to) ? `<a href="${to}">${words}</a>` : `<cite>${words}</cite>`,
            ),
    )
    .join('');

const cells = (/** @type {string} */ row) =>
  row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll('\\|', '|')));

/** @param {string[]} lines */
function block(lines) {
  const [first = '', second = ''] = lines;
  const heading = /^(#{1,4}) (.+)$/.exec(first);
  if (heading) {
    const [, { length } = '', text = ''] = heading;
    return `<h${length} id="${anchor(text)}">${inline(text)}</h${length}>`;
  }
  if (first.startsWith('```'))
    return `<pre tabindex="0"><code>${escaped(lines.slice(1, -1).join('\n'))}</code></pre>`;
  if (/^\|[ :|-]+\|$/.test(second)) {
    const row = (/** @type {string} */ line) =>
      `<tr>${cells(line)
        .map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`))
        .join('')}</tr>`;
    const head = cells(first).map((cell) => `<th scope="col">${cell}</th>`);
    const body = lines.slice(2).map(row);
    return `<div class="wide" tabindex="0" role="region" aria-label="${cells(first)
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
    return `<${tag}>${items.map((item) => `<li>${inline(item.replace(/^(-|\d+\.) /, '').replace(/\s*\n\s*/g, ' '))}</li>`).join('')}</${tag}>`;
  }
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote><p>${inline(lines.map((line) => line.slice(1).trim()).join(' '))}</p></blockquote>`;
  if (/^( |>|!\[|<)/.test(first)) throw new Error(`The guide has what its page cannot show: ${first}`);
  return `<p>${inline(lines.join(' '))}</p>`;
}

/** @param {string} markdown */
export function guideBody(markdown) {
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
  return blocks.filter(({ length }) => length > 0).map(block);
}

/** The guides that are pages, by the name of their page. */
export const guides = {
  'operateurs.html': { from: 'docs/operators.md', title: 'Guide des opérateurs' },
  'memo-conseillers.html': { from: 'docs/counsellors-memo.md', title: 'Mémo des conseillers' },
};

/** @param {string} markdown @param {string} title */
export const guidePage = (markdown, title) => `<!doctype html>
<html lang="fr">
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
      <nav aria-label="Navigation"><a href="./">Démonstration</a> <a href="configurateur.html">Configurer</a></nav>
    </header>
    <main>
${guideBody(markdown).join('\n')}
    </main>
  </body>
</html>
`;
