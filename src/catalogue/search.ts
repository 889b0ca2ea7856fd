import type { Panorama } from '../domain/index.js';
import type { MetierTitles } from './catalogue.js';
import { nearWords } from './nearWords.js';
import { wordScan } from './wordScan.js';

/** Certifications by what people know of them: title, number, certificateur, or the job they lead to. */
export interface CertificationSearch {
  /** Rows of the panorama, best first: those whose own words match, then those that lead to a job whose title matches. */
  find(text: string, most?: number): readonly number[];
  /** When nothing is found: rows whose words, or those of a job they lead to, are close to what was typed, mistakes forgiven. */
  near(text: string, most?: number): Promise<readonly number[]>;
}

/** @param metiers titles of jobs, when they were fetched; without them only a certification's own words are searched */
export async function certificationSearch(
  panorama: Panorama,
  metiers: readonly MetierTitles[] = [],
): Promise<CertificationSearch> {
  const { titles, codes, kinds, certificateurs } = panorama;
  const texts = () =>
    codes.map((code, row) =>
      [titles[row] ?? '', code, kinds[row] ?? '', ...(certificateurs[row] ?? [])].join(' '),
    );
  const own = await wordScan(texts());
  const jobTexts = () => metiers.map(({ label, appellations }) => [label, ...appellations].join('\n'));
  const jobs = await wordScan(jobTexts());
  const near = nearWords(texts);
  // The jobs and not the fiches with their jobs: a few hundred texts, however many certifications lead to each.
  const nearJobs = nearWords(jobTexts);

  return {
    find(text, most = panorama.size) {
      const rows = new Set(own.find(text, most));
      if (rows.size < most)
        for (const row of rowsOfJobs(panorama, metiers, jobs.find(text, metiers.length))) rows.add(row);
      return [...rows].slice(0, most);
    },
    async near(text, most = panorama.size) {
      const [own, ofJobs] = await Promise.all([near.find(text, most), nearJobs.find(text, nearestJobs)]);
      const led = rowsOfJobs(panorama, metiers, ofJobs);
      // In turn: nobody knows which of the two was meant.
      const rows = new Set(own.flatMap((row, at) => [row, ...led.slice(at, at + 1)]).concat(led));
      return [...rows].slice(0, most);
    },
  };
}

/** Jobs close to a mistyped word: more would be other jobs. */
const nearestJobs = 3;

function rowsOfJobs(
  panorama: Panorama,
  metiers: readonly MetierTitles[],
  jobs: readonly number[],
): readonly number[] {
  const found = new Set(jobs.map((at) => metiers[at]?.rome));
  if (found.size === 0) return [];
  const wanted = panorama.romes.map((rome) => found.has(rome));
  const { offsets, values } = panorama.romesOf;
  return panorama.codes.flatMap((_, row) =>
    values.subarray(offsets[row], offsets[row + 1]).some((at) => wanted[at] === true) ? [row] : [],
  );
}
