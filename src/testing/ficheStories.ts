import {
  unknown,
  type Certification,
  type FranceTravailReturn,
  type InserJeunesRate,
  type InserJeunesShare,
  type Profile,
} from '../domain/index.js';
import {
  bloc,
  certification,
  code,
  cohort,
  day,
  fact,
  metier,
  panorama,
  testSource,
  today,
  type Stated,
} from './builders.js';

/** A fiche to look at: a state of its outcomes or a trap of its data. Everything in it is invented. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly entry: Certification;
  readonly predecessors?: readonly Certification[];
  readonly profile?: Profile;
  readonly known?: readonly string[];
  readonly asked?: readonly string[];
}

const keeper: Stated = {
  code: 'RNCP90002',
  title: 'Gardien de phare',
  kind: 'Titre professionnel',
  level: 4,
  registration: 'sur-demande',
  certificateurs: [{ name: 'École des phares', site: 'https://phares.example/' }],
  purpose: 'Veiller sur un phare et sur ceux qui le regardent.',
  until: day('2028-08-31'),
  active: true,
  successors: [],
};

const older = certification({
  ...keeper,
  code: 'RNCP90001',
  title: 'Veilleur de feu',
  until: day('2024-08-31'),
  cohorts: [
    cohort(2022, 74, { 'overall-6-months': 81, 'target-job-2-years': 60 }),
    cohort(2021, 61, { 'overall-6-months': 84 }),
  ],
});

const occitanie = { kind: 'region', name: 'Occitanie' } as const;
const share: InserJeunesShare = {
  kind: 'inserjeunes-share',
  percent: 43,
  finalYear: 87,
  cohort: '2023-2024',
  scope: { kind: 'group', name: 'tous les CAP maritimes' },
  from: testSource,
};
const rate: InserJeunesRate = {
  kind: 'inserjeunes-rate',
  percent: 61,
  leavers: 52,
  monthsAfter: 12,
  cohort: '2023-2024',
  scope: occitanie,
  from: testSource,
};
const rank: FranceTravailReturn = {
  kind: 'france-travail-return',
  fifth: 4,
  leavers: 312,
  period: '2024',
  scope: occitanie,
  from: testSource,
};

const counted = (year: number, certified: number, percent: number, respondents: number) => ({
  ...cohort(year, certified),
  rates: {
    ...cohort(year).rates,
    'overall-6-months': fact({ kind: 'declared' as const, percent, respondents }),
  },
});

const wholeStated: Stated = {
  ...keeper,
  competences: ['Tenir un feu', 'Recevoir des naufragés'],
  blocs: [
    bloc('RNCP90002BC01', {
      title: 'Tenir un feu',
      competences: ['Allumer le feu', 'Le garder allumé par gros temps', 'Tenir le journal de veille'],
      assessment: 'Une nuit de veille, devant deux gardiens.',
    }),
    bloc('RNCP90002BC02', {
      title: 'Recevoir des naufragés',
      competences: ['Accueillir', 'Donner les premiers soins'],
      assessment: 'Une mise en situation.',
    }),
  ],
  voies: {
    vae: true,
    'formation-continue': true,
    apprentissage: false,
    'contrat-de-professionnalisation': false,
    'formation-initiale': true,
    'candidature-individuelle': false,
  },
  juries: { vae: 'Trois gardiens en exercice.' },
  prerequisites: 'Savoir nager.',
  metiers: [metier('N3101', 'Gardiennage de phares')],
  debouches: ['Gardien de phare', 'Veilleur de port'],
  cohorts: [
    {
      ...cohort(2023, 141, { 'overall-6-months': 87 }),
      certifiedByVae: fact(12),
    },
    cohort(2022, 120, { 'overall-6-months': 82, 'target-job-2-years': 70 }),
    cohort(2021, 12, { 'overall-6-months': 100 }),
  ],
};

/** A fiche of which everything is known. */
export const wholeFiche = certification(wholeStated);

/** The seven states, in the order of PRODUCT § 6. */
export const stateStories: readonly Story[] = [
  { id: 'figure', title: '1. Un chiffre pour cette certification', entry: wholeFiche },
  {
    id: 'borrowed',
    title: '2. Un chiffre emprunté à celle qu’elle a remplacée',
    entry: certification({
      ...keeper,
      predecessors: [code('RNCP90001')],
      cohorts: [cohort(2025, 9, { 'overall-6-months': 100 })],
    }),
    predecessors: [older],
  },
  {
    id: 'wider',
    title: '3. Un chiffre d’un groupe plus large ou d’une région',
    entry: certification({ ...keeper, cohorts: [], figures: [share, rate, rank] }),
  },
  {
    id: 'too-few',
    title: '4. Un chiffre, mais trop peu de personnes',
    entry: certification({
      ...keeper,
      cohorts: [cohort(2022, 18, { 'overall-6-months': 94, 'target-job-2-years': 83 })],
    }),
  },
  {
    id: 'too-new',
    title: '5. Trop récente pour une promotion',
    entry: certification({ ...keeper, cohorts: [], effectiveFrom: day('2026-01-01') }),
  },
  {
    id: 'not-filed',
    title: '6. Non déposé dans le registre',
    entry: certification({ ...keeper, cohorts: [cohort(2023, 41)] }),
  },
  { id: 'unlinked', title: '7. Non trouvé dans nos sources', entry: certification({ ...keeper }) },
];

const paragraph =
  'Le gardien veille, note, allume et rallume, par tous les temps et sans rien oublier de sa ronde. ';

/** What real sources hold and should not. */
export const trapStories: readonly Story[] = [
  {
    id: 'rate-140',
    title: 'Un taux de 140 %',
    entry: certification({
      ...keeper,
      cohorts: [cohort(2023, 52, { 'overall-6-months': 140 }), cohort(2022, 48, { 'overall-6-months': 75 })],
    }),
  },
  {
    id: 'negative',
    title: 'Un nombre de personnes négatif',
    entry: certification({ ...keeper, cohorts: [cohort(2023, -12, { 'overall-6-months': 80 })] }),
  },
  {
    id: 'future',
    title: 'Une promotion du futur',
    entry: certification({
      ...keeper,
      cohorts: [cohort(2031, 200, { 'overall-6-months': 90 })],
      effectiveFrom: day('2026-01-01'),
    }),
  },
  {
    id: 'one-person',
    title: 'Cent pour cent d’une personne',
    entry: certification({ ...keeper, cohorts: [cohort(2023, 1, { 'overall-6-months': 100 })] }),
  },
  {
    id: 'unknown-people',
    title: 'Un taux sans nombre de personnes',
    entry: certification({ ...keeper, cohorts: [cohort(2023, undefined, { 'overall-6-months': 100 })] }),
  },
  {
    id: 'few-answers',
    title: 'Beaucoup de certifiés, peu de réponses',
    entry: certification({ ...keeper, cohorts: [counted(2023, 300, 92, 12)] }),
  },
  {
    id: 'no-answer',
    title: 'Un taux auquel personne n’a répondu',
    entry: certification({ ...keeper, cohorts: [counted(2023, 300, 92, 0)] }),
  },
  {
    id: 'mixed',
    title: 'Une petite promotion récente, une plus grande avant elle',
    entry: certification({
      ...keeper,
      cohorts: [
        cohort(2023, 9, { 'overall-6-months': 88, 'target-job-2-years': 50 }),
        cohort(2022, 62, { 'overall-6-months': 100 }),
      ],
    }),
  },
  {
    id: 'one-small-rate',
    title: 'Une seule promotion, dont un taux a trop peu de réponses',
    entry: certification({
      ...keeper,
      cohorts: [
        {
          ...counted(2023, 120, 80, 65),
          rates: {
            ...counted(2023, 120, 80, 65).rates,
            'target-job-2-years': fact({ kind: 'declared' as const, percent: 75, respondents: 8 }),
          },
        },
      ],
    }),
  },
  {
    id: 'by-right',
    title: 'Enregistrée de droit, sans taux',
    entry: certification({ ...keeper, registration: 'de-droit', cohorts: [cohort(2023, 41)] }),
  },
  {
    id: 'counted',
    title: 'Le nombre de réponses est connu',
    entry: certification({ ...keeper, cohorts: [counted(2023, 120, 80, 65), counted(2022, 110, 55, 60)] }),
  },
  {
    id: 'twice',
    title: 'Une promotion deux fois, avec des chiffres différents',
    entry: certification({
      ...keeper,
      cohorts: [
        cohort(2023, 52, { 'overall-6-months': 90 }),
        cohort(2023, 50, { 'overall-6-months': 60 }),
        cohort(2022, 48, { 'overall-6-months': 75 }),
      ],
    }),
  },
  {
    id: 'small-file',
    title: 'Une source sous son propre seuil, et une qui se trompe',
    entry: certification({
      ...keeper,
      figures: [
        { ...share, finalYear: 7, percent: 100 },
        { ...rate, percent: 312 },
        { ...rank, leavers: 14 },
      ],
    }),
  },
  {
    id: 'html',
    title: 'Du HTML dans les textes',
    entry: certification({
      ...keeper,
      title: '<img src=x onerror="document.title=1">Gardien & <b>veilleur</b>',
      purpose: '<script>document.title = "perdu"</script> <p>Veiller.</p>',
      competences: ['<a href="javascript:alert(1)">Tenir un feu</a>'],
      certificateurs: [{ name: '<b>École</b>', site: 'https://[' }],
    }),
  },
  {
    id: 'unsplit',
    title: 'Une liste sans séparateur',
    entry: certification({
      ...keeper,
      competences: [paragraph.repeat(6).trim()],
      blocs: [bloc('RNCP90002BC01', { competences: [paragraph.repeat(6).trim()] })],
    }),
  },
  {
    id: 'long',
    title: 'Un paragraphe de 6 000 signes',
    entry: certification({
      ...keeper,
      purpose: paragraph.repeat(64).slice(0, 6000).trim(),
      prerequisites: `${'a'.repeat(300)}\n${paragraph.repeat(12)}`,
    }),
  },
  { id: 'nothing', title: 'Rien n’est renseigné', entry: certification({ code: 'RNCP90009' }) },
  {
    id: 'rs',
    title: 'Une compétence du répertoire spécifique, où la VAE est dite ouverte',
    entry: certification({
      code: 'RS9001',
      title: 'Réparer une lentille de Fresnel',
      competences: ['Démonter', 'Polir', 'Remonter'],
      voies: { vae: true, 'formation-continue': true },
      cohorts: [cohort(2023, 46)],
      active: true,
    }),
  },
  {
    id: 'closing',
    title: 'Fermée, encore délivrée, remplacée',
    entry: certification({
      ...keeper,
      until: day('2026-08-31'),
      lastAward: day('2027-08-31'),
      successors: [code('RNCP90003')],
    }),
  },
  {
    id: 'closed',
    title: 'Fermée, sans successeur connu',
    entry: certification({
      ...keeper,
      until: day('2023-08-31'),
      active: false,
      lastAward: day('2025-08-31'),
      successors: unknown(),
    }),
  },
  {
    id: 'closed-ticked',
    title: 'Fermée, avec un bloc coché',
    entry: certification({ ...wholeStated, until: day('2023-08-31'), active: false, successors: unknown() }),
    known: ['RNCP90002BC02'],
  },
  {
    id: 'last-award',
    title: 'Ouverte, avec une date limite de délivrance',
    entry: certification({ ...keeper, lastAward: day('2029-08-31') }),
  },
  {
    id: 'situation',
    title: 'Lue par une personne à son compte, avec de l’expérience et un bloc coché',
    entry: wholeFiche,
    profile: { situation: 'self-employed', experience: 'over-3' },
    known: ['RNCP90002BC02'],
    asked: ['respondents', 'outcome.target-job-6-months'],
  },
  {
    id: 'of-2016',
    title: 'Une ligne des listes de 2016',
    entry: certification({
      code: 'INV901',
      layer: '2016',
      title: 'Certificat de corne de brume',
      report2016: { from: testSource, place: 'Tableau inventé, page 0.', remarks: ['Imprimée deux fois.'] },
      cpf2016: [
        {
          publisher: 'Branche des phares',
          public: 'salarie',
          origin: 'inventaire',
          level: 'Niveau IV (Bac)',
          cpfCode: '000001',
          title: 'Certificat de corne de brume',
          certificateurs: 'École des phares',
        },
      ],
    }),
  },
];

export const stories: readonly Story[] = [...stateStories, ...trapStories];

/** The catalogue these fiches would come from: one source, no competence of a referential. */
export const storySource = {
  id: testSource,
  publisher: 'Registre inventé',
  title: 'Export d’essai',
  edition: day('2026-08-20'),
  licence: 'Licence Ouverte 2.0',
  url: 'https://registre.example/export',
} as const;

/** The day the stories are read on, and the panorama of their catalogue: nothing else is in it. */
export const storyDay = today;
export const storyPanorama = panorama();
