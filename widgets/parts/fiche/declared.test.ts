import { expect } from '@open-wc/testing';
import { readRecord } from '../../../src/catalogue/format/record.js';
import { certification } from '../../../src/testing/builders.js';
import { smallestCohort, valueOf, type Certification } from '../../../src/domain/index.js';
import { oneIn } from '../../testing/deep.js';
import { storyShown } from '../../testing/storyShown.js';
import { plain } from '../../testing/text.js';

/** A promotion of the file, as printed there. */
interface Row {
  readonly number: string;
  readonly year: number | undefined;
  readonly certified: number | undefined;
  readonly byVae: number | undefined;
  readonly percents: Readonly<Record<string, number>>;
}

const measures = ['overall-6-months', 'target-job-2-years', 'target-job-6-months'] as const;

function rowOf(line: string): Row {
  const [number = '', , , year, certified, byVae, ...rates] = line.split(';');
  const value = (cell: string | undefined) => (/^\d+$/.test(cell ?? '') ? Number(cell) : undefined);
  const percents = measures.flatMap((measure, at) => {
    const percent = value(rates[at]);
    return percent === undefined ? [] : [[measure, percent] as const];
  });
  return {
    number,
    year: value(year),
    certified: value(certified),
    byVae: value(byVae),
    percents: Object.fromEntries(percents),
  };
}

/** As the catalogue would hold them: read by the reader of records. */
function entryOf(number: string, rows: readonly Row[]): Certification {
  const cohorts = rows.map(({ year, certified, byVae, percents }) => ({
    ...(year !== undefined && { year }),
    ...(certified !== undefined && { certified }),
    ...(byVae !== undefined && { certifiedByVae: byVae }),
    rates: percents,
  }));
  const register = number.startsWith('RS') ? 'rs' : 'rncp';
  const read = readRecord({ code: number, register, layer: 'today', groups: [{ from: 'test', cohorts }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { value } = read;
  return {
    ...certification({ code: number, cohorts: value.cohorts }),
    ...(value.cohortsAside && { cohortsAside: value.cohortsAside }),
  };
}

const grouped = new Intl.NumberFormat('fr');
const vaeOf = ({ byVae }: Row): string => (byVae === undefined ? '' : `, dont ${byVae} par la VAE`);
const peopleOf = (row: Row): string => {
  const { year, certified = 0 } = row;
  return plain(
    `Promotion ${year} : ${grouped.format(certified)} ${certified < 2 ? 'personne certifiée' : 'personnes certifiées'}${vaeOf(row)}.`,
  );
};

describe('the promotions certificateurs really declared', function () {
  this.timeout(60_000);

  it('are each told with the right words and numbers', async () => {
    const answer = await fetch('/shared-data/statistiques_observees.csv');
    if (!answer.ok) return console.log('The observed statistics are not on this machine.');
    const rows = (await answer.text()).trim().split(/\r?\n/).slice(1).map(rowOf);
    expect(rows).to.have.length(39);
    let [told, small] = [0, 0];
    for (const number of new Set(rows.map((row) => row.number))) {
      const mine = rows.filter((row) => row.number === number);
      const entry = entryOf(number, mine);
      const { frame } = await storyShown({ id: number, title: number, entry });
      const section = oneIn(frame, '.outcomes');
      const text = plain(section.textContent);
      const cells = [...section.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map(({ textContent }) => plain(textContent)).join(' '),
      );
      expect(valueOf(entry.cohorts)?.length, number).to.equal(
        mine.filter(({ year }) => year !== undefined).length,
      );
      for (const row of mine) {
        const large = (row.certified ?? 0) >= smallestCohort;
        const at = `${number} ${row.year}`;
        if (row.year === undefined) {
          expect(text, at).to.include(
            `Année non donnée. L’année manque ou n’en est pas une. Personnes certifiées : ${plain(grouped.format(row.certified ?? 0))}. Par la VAE : ${row.byVae}.`,
          );
          for (const percent of Object.values(row.percents))
            expect(text, at)
              .to.include(`: ${percent} % des titulaires ayant répondu.`)
              .and.not.include(`${percent} sur 100`);
        } else if (cells.length > 0) {
          const line = cells.find((cell) => cell.startsWith(`Promotion ${row.year} `));
          expect(line, at).to.include(` ${plain(`${grouped.format(row.certified ?? 0)}${vaeOf(row)}`)} `);
          for (const percent of Object.values(row.percents))
            expect(line, at).to.include(
              large ? `${percent} sur 100 titulaires ayant répondu` : 'trop peu de personnes',
            );
        } else {
          expect(text, at).to.include(peopleOf(row));
          for (const [measure, percent] of Object.entries(row.percents))
            expect(text, at).to.include(
              large
                ? `${percent} sur 100 titulaires de ${row.year} ayant répondu`
                : `: ${percent} % des titulaires ayant répondu.`,
              measure,
            );
        }
        if (row.year !== undefined && !large && Object.keys(row.percents).length > 0) {
          // Too few people: the figures wait behind the disclosure.
          const raw = [...section.querySelectorAll('details .listed > li')]
            .map(({ textContent }) => plain(textContent))
            .find((line) => line.startsWith(peopleOf(row)));
          for (const percent of Object.values(row.percents))
            expect(raw, at).to.include(` : ${percent} % des titulaires ayant répondu.`);
          small++;
        }
        told++;
      }
      if (mine.every(({ certified = 0 }) => certified < smallestCohort))
        expect(section.querySelectorAll('.dots, .big').length, number).to.equal(0);
    }
    expect(told).to.equal(39);
    expect(small).to.equal(3);
  });
});
