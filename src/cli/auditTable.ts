import { r5Items } from '../domain/index.js';
import type { Audit, Coverage, Group } from './audit.js';
import {
  auditWords,
  certifierWords,
  itemWords,
  levelWords,
  numberWords,
  percentWords,
  registerWords,
} from './words.js';

/** The audit as a table of text: a line an item, a column a group. */
export function auditTable(audit: Audit): readonly string[] {
  return [
    `${audit.name} — ${audit.edition}`,
    '',
    ...table([[auditWords.all, audit.all], ...named(audit.registers, registerWords)]),
    '',
    ...(Object.keys(audit.levels).length > 0
      ? [auditWords.byLevel, ...table(named(audit.levels, levelWords)), '']
      : []),
    auditWords.byCertifier,
    ...table(named(audit.certifiers as Record<string, Group>, certifierWords)),
    '',
    auditWords.scores,
    ...Object.entries(audit.scores).map(
      ([score, count]) => `  ${scoreWords(score).padEnd(34)} ${numberWords(count).padStart(7)}`,
    ),
    '',
    auditWords.lacking(audit.lacking.length),
    ...(audit.lacking.length > 0 ? [auditWords.where] : []),
  ];
}

/** "7/9" in words. */
export function scoreWords(score: string): string {
  const [present = '0', asked = '0'] = score.split('/');
  return auditWords.score(Number(present), Number(asked));
}

const named = (
  groups: Readonly<Record<string, Group>>,
  words: Readonly<Record<string, string>>,
): (readonly [string, Group])[] => Object.entries(groups).map(([key, group]) => [words[key] ?? key, group]);

const itemWidth = 34;

function table(groups: readonly (readonly [string, Group])[]): readonly string[] {
  const width = (name: string) => Math.max(16, name.length);
  const line = (head: string, cell: (group: Group) => string) =>
    `${head.padEnd(itemWidth)}${groups.map(([name, group]) => `  ${cell(group).padStart(width(name))}`).join('')}`;
  return [
    `${''.padEnd(itemWidth)}${groups.map(([name]) => `  ${name.padStart(width(name))}`).join('')}`,
    line(auditWords.entries, ({ entries }) => numberWords(entries)),
    ...r5Items.map((id) => line(itemWords[id], ({ items }) => coverageText(items[id]))),
  ];
}

const coverageText = ({ present, asked }: Coverage): string =>
  asked === 0 ? auditWords.notApplicable : `${numberWords(present)} (${percentWords(present, asked)})`;
