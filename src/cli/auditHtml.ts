import { r5Items, type R5ItemId } from '../domain/index.js';
import type { Audit, Group } from './audit.js';
import { scoreWords } from './auditTable.js';
import {
  auditWords,
  certifierWords,
  itemWords,
  levelWords,
  numberWords,
  percentWords,
  registerWords,
} from './words.js';

/** Text as text, in content and in attributes alike. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The audit as one page that stands on its own: no script, no font, no picture from elsewhere, so that it can be sent
 * by mail and opened anywhere. Everything from the catalogue is escaped.
 */
export function auditHtml(audit: Audit): string {
  const title = auditWords.title(audit.name);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(auditWords.intro(audit.edition, audit.all.entries))}</p>
<p>${escaped(auditWords.reading)}</p>
<h2>${escaped(auditWords.all)}</h2>
${chart(audit.all)}
${section(auditWords.byRegister, audit.registers, registerWords)}
${section(auditWords.byLevel, audit.levels, levelWords)}
${section(auditWords.byCertifier, audit.certifiers as Record<string, Group>, certifierWords)}
<p>${escaped(auditWords.certifierRule)}</p>
<h2>${escaped(auditWords.scores)}</h2>
<table><tbody>${Object.entries(audit.scores)
    .map(
      ([score, count]) =>
        `<tr><th scope="row">${escaped(scoreWords(score))}</th><td>${numberWords(count)}</td></tr>`,
    )
    .join('')}</tbody></table>
<h2>${escaped(auditWords.lacking(audit.lacking.length))}</h2>
${lackingTable(audit)}
<h2>${escaped(auditWords.sources)}</h2>
<ul>${audit.sources
    .map(
      ({ publisher, title: name, licence }) =>
        `<li>${escaped([publisher, name, licence].filter(Boolean).join(', '))}</li>`,
    )
    .join('')}</ul>
</main>
</body>
</html>
`;
}

const style = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--bar:#3a5a8c;--rest:#d9dee8;--line:#c4c9d4}
@media(prefers-color-scheme:dark){:root{--ink:#e9e9ee;--paper:#17181c;--bar:#9db8e6;--rest:#343a46;--line:#4a5060}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:auto;padding:1.5rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:600}td{font-variant-numeric:tabular-nums}
svg{display:block;width:100%;max-width:14rem;height:.9rem}
.rest{fill:var(--rest)}.bar{fill:var(--bar)}
.scroll{overflow-x:auto}
@media print{main{max-width:none;padding:0}details{display:block}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** A bar an item: a length people compare at a glance, and the same as text beside it. No colour says good or bad. */
function chart(group: Group): string {
  const rows = r5Items.map((id) => {
    const { present, asked } = group.items[id];
    if (asked === 0)
      return `<tr><th scope="row">${escaped(itemWords[id])}</th><td></td><td>${escaped(auditWords.notApplicable)}</td></tr>`;
    const words = auditWords.coverage(present, asked);
    const width = (present / asked) * 100;
    return `<tr><th scope="row">${escaped(itemWords[id])}</th><td><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="6"/><rect class="bar" width="${width.toFixed(2)}" height="6"/></svg></td><td>${escaped(words)}</td></tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

/** One column a group: small shares side by side, a line an item. */
function section(
  title: string,
  groups: Readonly<Record<string, Group>>,
  words: Readonly<Record<string, string>>,
): string {
  const entries = Object.entries(groups);
  if (entries.length === 0) return '';
  const head = entries.map(
    ([key, { entries: count }]) =>
      `<th scope="col">${escaped(words[key] ?? key)}<br>${numberWords(count)}</th>`,
  );
  const line = (id: R5ItemId) =>
    entries.map(([, { items }]) => {
      const { present, asked } = items[id];
      return `<td>${asked === 0 ? escaped(auditWords.notApplicable) : percentWords(present, asked)}</td>`;
    });
  return `<h2>${escaped(title)}</h2>
<div class="scroll"><table><thead><tr><td></td>${head.join('')}</tr></thead><tbody>${r5Items
    .map((id) => `<tr><th scope="row">${escaped(itemWords[id])}</th>${line(id).join('')}</tr>`)
    .join('')}</tbody></table></div>`;
}

function lackingTable({ lacking }: Audit): string {
  if (lacking.length === 0) return '';
  const rows = lacking.map(
    ({ code, title, present, asked, missing }) =>
      `<tr><th scope="row">${escaped(code)}</th><td>${escaped(title)}</td><td>${escaped(auditWords.score(present, asked))}</td><td>${escaped(missing.map((id) => itemWords[id]).join(' ; '))}</td></tr>`,
  );
  return `<details><summary>${escaped(auditWords.open)}</summary><div class="scroll"><table><thead><tr>${auditWords.columns
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></details>`;
}
