import { isoDate, type IsoDate, type Source } from '../domain/index.js';
import type { Input } from './input.js';
import { sourceTitles } from './words.js';

interface Day {
  readonly date: IsoDate;
  readonly sure: boolean;
}

/** The data sets an import drew on, each with the date of its edition. */
export interface DeclaredSources {
  /**
   * Key of the register's source, declared at first use. It does not hold the edition: an entry that did not change is
   * the same file from one edition to the next, and is not fetched again.
   */
  register(number: string, input: Input, format: 'xml' | 'csv'): string;
  rome(input: Input): void;
  additions(input: Input): void;
  all(): readonly Source[];
  /** Sources whose day is the one their file was changed: nothing better was found. */
  unsure(): readonly Source[];
  /** The most recent day of the registers' exports. */
  latest(): Day;
}

const licence = 'Licence Ouverte 2.0';
const registers =
  'https://www.data.gouv.fr/fr/datasets/repertoire-national-des-certifications-professionnelles-et-repertoire-specifique/';
const romeSite =
  'https://www.data.gouv.fr/fr/datasets/repertoire-operationnel-des-metiers-et-des-emplois-rome/';

/** @param edition the date the operator gave of the registers, which wins over those of file names */
export function declaredSources(edition: string | undefined): DeclaredSources {
  const declared = new Map<string, Source>();
  const ids = new Map<string, string>();
  const days: Day[] = [];
  const unsure: Source[] = [];

  function dayOf({ day }: Input, edition: string | undefined): Day {
    const given = edition === undefined ? undefined : isoDate(edition);
    const date = given ?? isoDate(day.date) ?? isoDate(new Date().toISOString().slice(0, 10));
    if (date === undefined) throw new Error(`Not a day: ${day.date}`);
    return { date, sure: day.sure || given !== undefined };
  }

  /** A second file of another day is a second source. */
  function declare(
    stem: string,
    input: Input,
    source: Omit<Source, 'id' | 'edition'>,
    isRegister = false,
  ): string {
    const given = isRegister ? edition : undefined;
    const key = `${stem}|${given ?? input.day.date}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const count = [...ids.keys()].filter((each) => each.startsWith(`${stem}|`)).length;
    const id = count === 0 ? stem : `${stem}-${count + 1}`;
    const day = dayOf(input, given);
    const made = { id, ...source, edition: day.date };
    declared.set(id, made);
    if (!day.sure) unsure.push(made);
    ids.set(key, id);
    if (isRegister) days.push(day);
    return id;
  }

  return {
    register(number, input, format) {
      const register = number.startsWith('RS') ? 'rs' : 'rncp';
      const title = sourceTitles[format][register];
      const stem = format === 'csv' ? `${register}-csv` : register;
      return declare(stem, input, { publisher: 'France compétences', title, licence, url: registers }, true);
    },
    rome(input) {
      const version = /_(v\d+)_/i.exec(input.name)?.[1];
      declare('rome', input, {
        publisher: 'France Travail',
        title: sourceTitles.rome(version),
        licence,
        url: romeSite,
      });
    },
    additions(input) {
      declare('ajouts', input, { publisher: sourceTitles.operator, title: sourceTitles.additions });
    },
    all: () => [...declared.values()],
    // The day of an operator's own file is its own.
    unsure: () => unsure.filter(({ publisher }) => publisher !== sourceTitles.operator),
    latest: () => {
      const [latest] = days.toSorted((a, b) => (a.date < b.date ? 1 : -1));
      if (!latest) throw new Error('No source was declared.');
      return latest;
    },
  };
}
