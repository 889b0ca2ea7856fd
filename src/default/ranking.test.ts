/**
 * Ranking sets: real certifications, six people and more, the order they must see, and beside each line why it stands
 * there. A change of a weight, a threshold or a fact shows here, line by line, before anybody meets it.
 *
 * Marks of a line: + met, ~ partly, - not met, ? unknown; `!` for what is indispensable. What is open is not repeated.
 */
import { expect } from '@open-wc/testing';
import { loadCatalogue } from '../catalogue/index.js';
import { criteria } from '../criteria/index.js';
import {
  flowFor,
  matchGroups,
  profileOf,
  rank,
  skipped,
  withFamilles,
  type Answers,
  type MatchGroup,
  type Ranking,
} from '../domain/index.js';
import { questions } from '../questions/index.js';
import { day, many, one, weighing } from '../testing/builders.js';

const today = day('2026-11-23');

/** The catalogue as a page receives it: through the files, and not from the facts. */
const loaded = await loadCatalogue('/widgets/catalogue/manifest.json');
if (!loaded.ok) throw new Error(loaded.error.code);
const { panorama, capabilities, familles } = loaded.value;
const flow = flowFor(questions, capabilities);

const marks = { met: '+', partly: '~', 'not-met': '-', unknown: '?' } as const;

const ranking = (answers: Answers): Ranking => {
  const profile = withFamilles(profileOf(flow, answers), familles);
  return rank(criteria, profile, panorama, today);
};

const line = ({ reasonsOf }: Ranking, row: number): string => {
  const told = reasonsOf(row)
    .filter(({ criterion, verdict }) => criterion !== 'validity' || verdict !== 'met')
    .map(
      ({ criterion, verdict, weight }) =>
        `${criterion}${weight === 'indispensable' ? '!' : ''}${marks[verdict]}`,
    );
  return [panorama.codes[row], ...told].join(' ');
};

/** The lines of a group, in order. */
const group = (made: Ranking, wanted: MatchGroup): readonly string[] =>
  [...made.order].filter((row) => made.groupOf(row) === wanted).map((row) => line(made, row));

interface Expected {
  readonly counts: Ranking['counts'];
  /** All of them. */
  readonly well: readonly string[];
  /** All of them too: what fits is read line by line. */
  readonly partly: readonly string[];
  /** The first ones: the rest is all that does not fit. */
  readonly other?: readonly string[];
}

function sees(who: string, answers: Answers, expected: Expected): void {
  describe(who, () => {
    const made = ranking(answers);

    it('answers what is asked, no more and no less', () => {
      expect(Object.keys(answers)).to.deep.equal(flow.path(answers));
    });
    it('finds the whole catalogue, in three groups', () => {
      expect(made.counts).to.deep.equal(expected.counts);
      expect(made.order).to.have.length(panorama.size);
    });
    for (const name of matchGroups)
      it(`sees the expected order: ${name}`, () => {
        const lines = expected[name] ?? [];
        const whole = group(made, name);
        expect(name === 'other' ? whole.slice(0, lines.length) : whole).to.deep.equal(lines);
      });
  });
}

/*
 * She wants those years recognised, bloc by bloc if need be, for a job in insertion. She says what she already does.
 */
sees(
  'a job-seeker without diploma, ten years in an association that helps people into work',
  {
    situation: one('job-seeker'),
    goal: one('recognition'),
    metiers: many('famille:insertion'),
    level: one('none'),
    experience: one('over-3'),
    held: many('accueillir', 'analyser-la-demande'),
    wanted: skipped,
    voies: many('vae'),
    scope: one('blocs'),
    priorities: skipped,
  },
  {
    counts: { well: 4, partly: 9, other: 136 },
    well: [
      // Everything she asks for: a bloc names both competences she has. Level 5 is one step beyond reach, so only partly.
      'RNCP37274 metier!+ competences+ voies+ vae+ blocs+ level~',
      // Its ROME codes belong to the family, though its title says "mediation"; level 4 is within reach; competences are not described.
      'RNCP41674 metier!+ voies+ vae+ level+ blocs+ competences?',
      // As the first, but its blocs name one of the two competences.
      'RNCP37620 metier!+ voies+ vae+ blocs+ competences~ level~',
      // As the first, but its blocs name neither competence and list nothing more: unknown, and so after "one of two".
      'RNCP39391 metier!+ voies+ vae+ blocs+ level~ competences?',
    ],
    partly: [
      // The right family, in blocs; nobody published whether VAE is open: to be asked. Equals: the better documented, then the title.
      'RNCP36625 metier!+ blocs+ level~ competences? voies? vae?',
      'RNCP37125 metier!+ blocs+ level~ competences? voies? vae?',
      'RNCP39735 metier!+ blocs+ level~ competences? voies? vae?',
      // Competences, not titles: the family is named, nothing else is known, level and blocs have no object.
      'RS6008 metier!+ competences? voies? vae?',
      'RS5876 metier!+ competences? voies? vae?',
      'RS7116 metier!+ competences? voies? vae?',
      // The right family too, but level 6 is three steps above: after those of level 5.
      'RNCP41885 metier!+ blocs+ level- competences? voies? vae?',
      'RNCP40066 metier!+ blocs+ level- competences? voies? vae?',
      'RNCP40059 metier!+ blocs+ level- competences? voies? vae?',
    ],
    other: [
      // Meets nearly all the rest, for another family: the métier is indispensable until she says otherwise. First of the last group.
      'RNCP39794 metier!- voies+ vae+ level+ blocs+ competences~',
      // Other families again; the better they meet the rest, the sooner.
      'RNCP37722 metier!- voies+ vae+ level+ blocs+ competences?',
      'RNCP36241 metier!- voies+ vae+ level+ blocs+ competences?',
    ],
  },
);

/*
 * She helps people prove what they can do, has a licence, can train beside her work, and would take blocs.
 * Wanting to do her job better, she is not asked about experience: VAE leads to a title, she wants a competence.
 */
sees(
  'a counsellor "Abeille": accompanying people is part of the job, and she wants one competence certified',
  {
    situation: one('employee'),
    practice: one('part'),
    goal: one('do-better'),
    metiers: skipped,
    level: one('6'),
    wanted: many('prouver-ses-competences'),
    voies: many('formation-continue'),
    scope: one('blocs'),
    priorities: skipped,
  },
  {
    counts: { well: 25, partly: 65, other: 59 },
    well: [
      // One competence, the very one she named in its title. How to get it is unknown: RS fiches were read by title only.
      'RS7141 use+ competences+ voies?',
      'RS6528 use+ competences+ voies?',
      'RS6899 use+ competences+ voies?',
      // One competence, of which nobody knows whether it covers hers: 14 of 20, exactly what the first group takes. By title.
      'RS6722 use+ competences? voies?',
      'RS6683 use+ competences? voies?',
      'RS6575 use+ competences? voies?',
      'RS7517 use+ competences? voies?',
      'RS6941 use+ competences? voies?',
      'RS7540 use+ competences? voies?',
      'RS6008 use+ competences? voies?',
      'RS6491 use+ competences? voies?',
      'RS6340 use+ competences? voies?',
      'RS6391 use+ competences? voies?',
      'RS5876 use+ competences? voies?',
      'RS7507 use+ competences? voies?',
      'RS7509 use+ competences? voies?',
      'RS5467 use+ competences? voies?',
      'RS7116 use+ competences? voies?',
      'RS6684 use+ competences? voies?',
      'RS6780 use+ competences? voies?',
      'RS5879 use+ competences? voies?',
      'RS7069 use+ competences? voies?',
      'RS6367 use+ competences? voies?',
      'RS7410 use+ competences? voies?',
      'RS7026 use+ competences? voies?',
    ],
    partly: [
      // Whole titles that can be taken bloc by bloc, open to continuing training, at her level: 19 of 28, just under the first group.
      'RNCP40908 voies+ level+ blocs+ use~ competences?',
      'RNCP36652 voies+ level+ blocs+ use~ competences?',
      'RNCP38953 voies+ level+ blocs+ use~ competences?',
      // The same, below her own level: 17 of 28. Equals: the better documented first, then by title.
      'RNCP37722 voies+ blocs+ use~ level~ competences?',
      'RNCP36612 voies+ blocs+ use~ level~ competences?',
      'RNCP37620 voies+ blocs+ use~ level~ competences?',
      'RNCP39391 voies+ blocs+ use~ level~ competences?',
      'RNCP37274 voies+ blocs+ use~ level~ competences?',
      'RNCP39794 voies+ blocs+ use~ level~ competences?',
      'RNCP37275 voies+ blocs+ use~ level~ competences?',
      'RNCP36241 voies+ blocs+ use~ level~ competences?',
      'RNCP41674 voies+ blocs+ use~ level~ competences?',
      'RNCP41366 voies+ blocs+ use~ level~ competences?',
      'RNCP37240 voies+ blocs+ use~ level~ competences?',
      // In blocs and at her level, and nobody published how to get them: 16 of 28. Best documented first, then by title; the last five are the least documented.
      'RNCP39616 level+ blocs+ use~ competences? voies?',
      'RNCP40244 level+ blocs+ use~ competences? voies?',
      'RNCP38438 level+ blocs+ use~ competences? voies?',
      'RNCP41128 level+ blocs+ use~ competences? voies?',
      'RNCP38899 level+ blocs+ use~ competences? voies?',
      'RNCP38768 level+ blocs+ use~ competences? voies?',
      'RNCP40853 level+ blocs+ use~ competences? voies?',
      'RNCP40594 level+ blocs+ use~ competences? voies?',
      'RNCP36190 level+ blocs+ use~ competences? voies?',
      'RNCP39614 level+ blocs+ use~ competences? voies?',
      'RNCP39870 level+ blocs+ use~ competences? voies?',
      'RNCP40569 level+ blocs+ use~ competences? voies?',
      'RNCP40663 level+ blocs+ use~ competences? voies?',
      'RNCP41347 level+ blocs+ use~ competences? voies?',
      'RNCP41713 level+ blocs+ use~ competences? voies?',
      'RNCP42473 level+ blocs+ use~ competences? voies?',
      'RNCP42477 level+ blocs+ use~ competences? voies?',
      'RNCP39606 level+ blocs+ use~ competences? voies?',
      'RNCP39981 level+ blocs+ use~ competences? voies?',
      'RNCP40144 level+ blocs+ use~ competences? voies?',
      'RNCP41885 level+ blocs+ use~ competences? voies?',
      'RNCP38544 level+ blocs+ use~ competences? voies?',
      'RNCP39040 level+ blocs+ use~ competences? voies?',
      'RNCP40066 level+ blocs+ use~ competences? voies?',
      'RNCP38152 level+ blocs+ use~ competences? voies?',
      'RNCP39026 level+ blocs+ use~ competences? voies?',
      'RNCP42559 level+ blocs+ use~ competences? voies?',
      'RNCP42436 level+ blocs+ use~ competences? voies?',
      'RNCP38989 level+ blocs+ use~ competences? voies?',
      'RNCP39022 level+ blocs+ use~ competences? voies?',
      'RNCP39021 level+ blocs+ use~ competences? voies?',
      'RNCP38992 level+ blocs+ use~ competences? voies?',
      'RNCP41646 level+ blocs+ use~ competences? voies?',
      'RNCP37813 level+ blocs+ use~ competences? voies?',
      'RNCP40863 level+ blocs+ use~ competences? voies?',
      'RNCP36210 level+ blocs+ use~ competences? voies?',
      'RNCP38156 level+ blocs+ use~ competences? voies?',
      'RNCP38118 level+ blocs+ use~ competences? voies?',
      'RNCP40059 level+ blocs+ use~ competences? voies?',
      'RNCP35820 level+ blocs+ use~ competences? voies?',
      'RNCP38990 level+ blocs+ use~ competences? voies?',
      'RNCP38789 level+ blocs+ use~ competences? voies?',
      // In blocs, below her own level, and nobody published how to get them: 14 of 28.
      'RNCP36625 blocs+ use~ level~ competences? voies?',
      'RNCP36189 blocs+ use~ level~ competences? voies?',
      'RNCP39049 blocs+ use~ level~ competences? voies?',
      'RNCP41402 blocs+ use~ level~ competences? voies?',
      'RNCP38807 blocs+ use~ level~ competences? voies?',
      'RNCP37125 blocs+ use~ level~ competences? voies?',
      'RNCP41520 blocs+ use~ level~ competences? voies?',
      'RNCP39735 blocs+ use~ level~ competences? voies?',
      'RNCP36202 blocs+ use~ level~ competences? voies?',
    ],
    other: [
      // Titles whose blocs nobody read: they may split, which is unknown and not a no, and all the rest is unknown too.
      'RNCP42646 level+ use? competences? voies? blocs?',
      'RNCP42656 level+ use? competences? voies? blocs?',
      'RNCP42623 level+ use? competences? voies? blocs?',
    ],
  },
);

/*
 * No experience, wants to stay at university or become an apprentice, takes the title whole.
 */
sees(
  'a student in the last year of a licence, who aims at human resources',
  {
    situation: one('student'),
    goal: one('new-job'),
    metiers: many('famille:rh'),
    level: one('6'),
    experience: one('none'),
    wanted: skipped,
    voies: many('formation-initiale', 'apprentissage'),
    scope: one('whole'),
    priorities: skipped,
  },
  {
    counts: { well: 13, partly: 6, other: 130 },
    well: [
      // The métier, at her level, and one of the two voies is open.
      'RNCP40908 metier!+ use+ voies+ level+',
      // The métier and the voie, at a level below the licence: possible, seldom looked for.
      'RNCP36612 metier!+ use+ voies+ level~',
      'RNCP39391 metier!+ use+ voies+ level~',
      'RNCP41366 metier!+ use+ voies+ level~',
      // The métier, at her level or the next; nobody published the voies of these. The best documented first, then by title.
      'RNCP39616 metier!+ use+ level+ voies?',
      'RNCP40244 metier!+ use+ level+ voies?',
      'RNCP38438 metier!+ use+ level+ voies?',
      'RNCP41128 metier!+ use+ level+ voies?',
      'RNCP38899 metier!+ use+ level+ voies?',
      'RNCP38768 metier!+ use+ level+ voies?',
      'RNCP40853 metier!+ use+ level+ voies?',
      'RNCP40594 metier!+ use+ level+ voies?',
      'RNCP40863 metier!+ use+ level+ voies?',
    ],
    partly: [
      // Nothing says which métiers they lead to: not a no, and never before those that lead to hers.
      'RNCP36190 metier!? use+ level+ voies?',
      'RNCP38544 metier!? use+ level+ voies?',
      'RNCP39040 metier!? use+ level+ voies?',
      'RNCP42436 metier!? use+ level+ voies?',
      'RNCP38156 metier!? use+ level+ voies?',
      // The same, and nobody knows whether it is still open: told as such, no point lost. Least documented, so last.
      'RNCP26808 metier!? validity!? use+ level+ voies?',
    ],
    other: [
      // Training and not human resources, however well the rest fits.
      'RNCP36652 metier!- use+ voies+ level+',
      'RNCP38953 metier!- use+ voies+ level+',
      'RNCP36210 metier!- use+ voies+ level+',
    ],
  },
);

/*
 * Five years in the job, bac+2. VAE is indispensable: that word decides who is first.
 */
sees(
  'an assistant in human resources who wants a VAE and nothing else',
  {
    situation: one('employee'),
    practice: one('none'),
    goal: one('recognition'),
    metiers: many('famille:rh', 'famille:recrutement'),
    level: one('5'),
    experience: one('over-3'),
    held: skipped,
    wanted: skipped,
    voies: many('vae'),
    scope: one('whole'),
    priorities: weighing({ vae: 'indispensable' }),
  },
  {
    counts: { well: 4, partly: 19, other: 126 },
    well: [
      // All five met and equal: by share of useful information, then by title. "Assistant en…" before "Chargé…".
      'RNCP36612 metier!+ vae!+ use+ voies+ level+',
      // All five met, level 6 is the next one.
      'RNCP40908 metier!+ vae!+ use+ voies+ level+',
      // All five met: its fiche carries M1502, a ROME code of the family.
      'RNCP39391 metier!+ vae!+ use+ voies+ level+',
      // All five met, and fewer items of useful information than the three others.
      'RNCP41366 metier!+ vae!+ use+ voies+ level+',
    ],
    partly: [
      // The métier, but nobody published whether VAE is open: indispensable and unknown is never first. The question to put to the certificateur.
      'RNCP39616 metier!+ vae!? use+ level+ voies?',
      'RNCP36189 metier!+ vae!? use+ level+ voies?',
      'RNCP38438 metier!+ vae!? use+ level+ voies?',
      'RNCP41128 metier!+ vae!? use+ level+ voies?',
      'RNCP38899 metier!+ vae!? use+ level+ voies?',
      'RNCP38768 metier!+ vae!? use+ level+ voies?',
      'RNCP40853 metier!+ vae!? use+ level+ voies?',
      'RNCP40594 metier!+ vae!? use+ level+ voies?',
      'RNCP39049 metier!+ vae!? use+ level+ voies?',
      'RNCP39606 metier!+ vae!? use+ level+ voies?',
      'RNCP40863 metier!+ vae!? use+ level+ voies?',
      // The same, and nobody knows whether it is still open: no point lost. Least documented, so last of its equals.
      'RNCP31872 metier!+ vae!? validity!? use+ level+ voies?',
      // The same, two levels above: one condition half met.
      'RNCP40244 metier!+ vae!? use+ level~ voies?',
      // Neither the métier nor VAE can be confirmed: nine points fewer. The question is what it leads to.
      'RNCP36190 metier!? vae!? use+ level+ voies?',
      // The same, and nobody knows whether it is still open.
      'RNCP26808 metier!? vae!? validity!? use+ level+ voies?',
      // The same, two levels above.
      'RNCP38544 metier!? vae!? use+ level~ voies?',
      'RNCP39040 metier!? vae!? use+ level~ voies?',
      'RNCP42436 metier!? vae!? use+ level~ voies?',
      'RNCP38156 metier!? vae!? use+ level~ voies?',
    ],
    other: [
      // Open to VAE, for another métier.
      'RNCP37620 vae!+ metier!- use+ voies+ level+',
      'RNCP37274 vae!+ metier!- use+ voies+ level+',
      'RNCP37275 vae!+ metier!- use+ voies+ level+',
    ],
  },
);

/*
 * Bac+5, no experience, aims at bilan de compétences and guidance, or at psychology; evening training or alone.
 */
sees(
  'a graduate in work psychology who turns to career guidance',
  {
    situation: one('job-seeker'),
    goal: one('new-job'),
    metiers: many('famille:bilan', 'famille:evolution', 'famille:psychologie'),
    level: one('7'),
    experience: one('none'),
    wanted: many('reperer-les-competences'),
    voies: many('formation-continue', 'candidature-individuelle'),
    scope: one('whole'),
    priorities: skipped,
  },
  {
    counts: { well: 12, partly: 24, other: 113 },
    well: [
      // Their ROME code is one of guidance, and a voie she accepts is open; two levels below her own, so only partly there.
      'RNCP37620 metier!+ use+ voies+ level~ competences?',
      'RNCP39391 metier!+ use+ voies+ level~ competences?',
      'RNCP37274 metier!+ use+ voies+ level~ competences?',
      // Psychology at her level. Nothing more is known: the master she already holds may be among them, we do not ask which.
      'RNCP38989 metier!+ use+ level+ competences? voies?',
      'RNCP39022 metier!+ use+ level+ competences? voies?',
      'RNCP39021 metier!+ use+ level+ competences? voies?',
      'RNCP38992 metier!+ use+ level+ competences? voies?',
      'RNCP41646 metier!+ use+ level+ competences? voies?',
      'RNCP37813 metier!+ use+ level+ competences? voies?',
      'RNCP38990 metier!+ use+ level+ competences? voies?',
      // Guidance by its title, below her level, voies unknown.
      'RNCP42623 metier!+ use+ level~ competences? voies?',
      'RNCP41520 metier!+ use+ level~ competences? voies?',
    ],
    partly: [
      // Bilan de compétences itself, her competence in the title; but she wants a job, and these certify one competence: never first by default.
      'RS6722 metier!+ competences+ use- voies?',
      'RS6575 metier!+ competences+ use- voies?',
      'RS7517 metier!+ competences+ use- voies?',
      'RS7540 metier!+ competences+ use- voies?',
      'RS6340 metier!+ competences+ use- voies?',
      'RS6391 metier!+ competences+ use- voies?',
      'RS7507 metier!+ competences+ use- voies?',
      'RS7509 metier!+ competences+ use- voies?',
      'RS6684 metier!+ competences+ use- voies?',
      'RS6780 metier!+ competences+ use- voies?',
      'RS7069 metier!+ competences+ use- voies?',
      'RS6367 metier!+ competences+ use- voies?',
      'RS7410 metier!+ competences+ use- voies?',
      'RS7026 metier!+ competences+ use- voies?',
      // The same families, and nothing says whether the competence she wants is in them.
      'RS6941 metier!+ use- competences? voies?',
      'RS6008 metier!+ use- competences? voies?',
      'RS6491 metier!+ use- competences? voies?',
      'RS5467 metier!+ use- competences? voies?',
      // More points than those above, and métiers nobody can confirm: indispensable and unknown comes after.
      'RNCP38544 metier!? use+ level+ competences? voies?',
      'RNCP39040 metier!? use+ level+ competences? voies?',
      'RNCP42436 metier!? use+ level+ competences? voies?',
      'RNCP38156 metier!? use+ level+ competences? voies?',
      // The same, below her own level.
      'RNCP36190 metier!? use+ level~ competences? voies?',
      // The same, and nobody knows whether it is still open. Least documented, so last.
      'RNCP26808 metier!? validity!? use+ level~ competences? voies?',
    ],
    other: [
      // Other métiers, in the order of what else they meet.
      'RNCP37722 metier!- use+ voies+ level~ competences?',
      'RNCP36612 metier!- use+ voies+ level~ competences?',
      'RNCP40908 metier!- use+ voies+ level~ competences?',
    ],
  },
);

/*
 * An employee who accompanies people, and chose "just look": nothing more is asked, nothing is proposed, all is shown.
 */
sees(
  'someone who just looks',
  { situation: one('employee'), practice: one('part'), goal: one('look') },
  {
    counts: { well: 0, partly: 0, other: 149 },
    well: [],
    partly: [],
    other: [
      // Seven useful items of ten: equals, by title.
      'RNCP37722',
      'RNCP36612',
      'RNCP37620',
      'RNCP40908',
      'RNCP39391',
      'RNCP37274',
      'RNCP39794',
      'RNCP37275',
      'RNCP36241',
      'RNCP41674',
      'RNCP36652',
      'RNCP38953',
      // Five of ten.
      'RNCP41366',
      // Four of ten.
      'RNCP37240',
    ],
  },
);

/*
 * Seven criteria at once, in a catalogue where most facts are missing: the first group must still say something.
 */
sees(
  'someone who answers everything, and asks for much',
  {
    situation: one('self-employed'),
    practice: one('whole'),
    goal: one('widen'),
    metiers: many('K1801', 'famille:formateur'),
    level: one('5'),
    experience: one('1-to-3'),
    held: many('accueillir', 'informer-et-orienter'),
    wanted: many('analyser-la-demande'),
    voies: many('vae', 'formation-continue', 'candidature-individuelle'),
    scope: one('blocs'),
    priorities: weighing({
      metier: 'indispensable',
      use: 'counts',
      competences: 'counts',
      voies: 'counts',
      vae: 'counts',
      level: 'counts',
      blocs: 'counts',
    }),
  },
  {
    counts: { well: 21, partly: 50, other: 78 },
    well: [
      // All met but the competences, of which some are named. Equals, by title.
      'RNCP37620 metier!+ use+ voies+ vae+ level+ blocs+ competences~',
      'RNCP39391 metier!+ use+ voies+ vae+ level+ blocs+ competences~',
      'RNCP37274 metier!+ use+ voies+ vae+ level+ blocs+ competences~',
      // All met but the competences, which are not described.
      'RNCP37275 metier!+ use+ voies+ vae+ level+ blocs+ competences?',
      'RNCP36652 metier!+ use+ voies+ vae+ level+ blocs+ competences?',
      'RNCP38953 metier!+ use+ voies+ vae+ level+ blocs+ competences?',
      // The métier, the use, the level and the blocs, while competences, voies and VAE are unknown: 35 of 44.
      'RNCP36625 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP39981 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP41885 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP37125 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP40066 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP39026 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP42559 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP41520 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP39735 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP36202 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP40059 metier!+ use+ level+ blocs+ competences? voies? vae?',
      'RNCP35820 metier!+ use+ level+ blocs+ competences? voies? vae?',
      // The same, one level below: 33 of 44.
      'RNCP38807 metier!+ use+ blocs+ level~ competences? voies? vae?',
      // The same with blocs unknown: 32 of 44, where the first group takes 31.
      'RNCP42656 metier!+ use+ level+ competences? voies? vae? blocs?',
      'RNCP42623 metier!+ use+ level+ competences? voies? vae? blocs?',
    ],
    partly: [
      // The right family and some of the competences, in a certification of one competence.
      'RS6575 metier!+ competences~ use- voies? vae?',
      'RS7517 metier!+ competences~ use- voies? vae?',
      'RS6008 metier!+ competences~ use- voies? vae?',
      // The right family, one competence, nothing else known.
      'RS6683 metier!+ use- competences? voies? vae?',
      'RS6491 metier!+ use- competences? voies? vae?',
      'RS5876 metier!+ use- competences? voies? vae?',
      'RS5467 metier!+ use- competences? voies? vae?',
      'RS7116 metier!+ use- competences? voies? vae?',
      // More points than those above, and a métier nobody can confirm: indispensable and unknown comes after. Equals: the better documented first, then by title.
      'RNCP39616 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP36189 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP38438 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP41128 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP38899 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP38768 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP40853 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP40594 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP36190 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP39614 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP39870 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP40569 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP40663 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP41347 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP41713 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP42473 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP42477 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP39049 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP39606 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP40144 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP40863 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP36210 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP38118 metier!? use+ level+ blocs+ competences? voies? vae?',
      'RNCP38789 metier!? use+ level+ blocs+ competences? voies? vae?',
      // The same, above or below the level within reach.
      'RNCP40244 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP41402 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP38544 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP39040 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP38152 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP42436 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP38989 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP39022 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP39021 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP38992 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP41646 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP37813 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP38156 metier!? use+ blocs+ level~ competences? voies? vae?',
      'RNCP38990 metier!? use+ blocs+ level~ competences? voies? vae?',
      // The same at the right level, and nobody read its blocs: 23 of 44, where those above have 24.
      'RNCP42646 metier!? use+ level+ competences? voies? vae? blocs?',
      // The same, and nobody knows whether they are still open. Least documented, so last.
      'RNCP26808 metier!? validity!? use+ level+ competences? voies? vae? blocs?',
      'RNCP31872 metier!? validity!? use+ level+ competences? voies? vae? blocs?',
      'RNCP5400 metier!? validity!? use+ level+ competences? voies? vae? blocs?',
    ],
    other: [
      // All but the métier.
      'RNCP36612 metier!- use+ voies+ vae+ level+ blocs+ competences?',
      'RNCP40908 metier!- use+ voies+ vae+ level+ blocs+ competences?',
      'RNCP41366 metier!- use+ voies+ vae+ level+ blocs+ competences?',
    ],
  },
);
