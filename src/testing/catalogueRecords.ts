import type { CatalogueFrame } from '../catalogue/assemble.js';
import type { CertificationRecord } from '../catalogue/format/record.js';
import type { IsoDate, RomeCode } from '../domain/index.js';

/** A record as a catalogue's author writes it; invented, like everything here. */
export type RecordInput = Pick<CertificationRecord, 'code' | 'register' | 'layer' | 'groups'> &
  Partial<CertificationRecord>;

/** The frame of a small invented catalogue. */
export const inventedFrame: CatalogueFrame = {
  meta: {
    id: 'essai',
    name: 'Catalogue d’essai',
    edition: '2026-01-31',
    gaps: ['Tout y est inventé.'],
  },
  sources: [
    {
      id: 'export',
      publisher: 'Registre inventé',
      title: 'Export d’essai',
      edition: '2026-01-31' as IsoDate,
      licence: 'Licence Ouverte 2.0',
      url: 'https://registre.example/export',
    },
  ],
  familles: [{ id: 'phares', label: 'Métiers des phares', romes: ['N3101' as RomeCode] }],
  referential: [
    {
      id: 'mer',
      label: 'En mer',
      competences: [{ id: 'tenir-un-feu', label: 'Tenir un feu', place: 'nulle part' }],
    },
  ],
  metiers: [
    {
      rome: 'N3101' as RomeCode,
      label: 'Gardiennage de phares',
      appellations: ['Gardien / Gardienne de phare', 'Veilleur / Veilleuse de feu'],
    },
  ],
};

/** One entry of each kind a catalogue must cope with. */
export const inventedRecords: readonly RecordInput[] = [
  {
    code: 'RNCP90002',
    register: 'rncp',
    layer: 'today',
    tags: [{ competence: 'tenir-un-feu', evidence: 'RNCP90002BC01' }],
    familles: ['phares'],
    groups: [
      {
        from: 'export',
        title: 'Gardien de phare',
        kind: 'Titre professionnel',
        level: 4,
        registration: 'de-droit',
        certificateurs: [{ name: 'École des phares', site: 'https://phares.example/' }],
        purpose: 'Veiller sur un phare et sur ceux qui le regardent.',
        blocs: [
          {
            code: 'RNCP90002BC01',
            title: 'Tenir un feu',
            competences: ['Allumer le feu', 'Le garder allumé'],
            assessment: 'Une nuit de veille.',
          },
          { code: 'RNCP90002BC02', title: 'Recevoir les naufragés' },
        ],
        voies: {
          vae: true,
          'formation-continue': true,
          apprentissage: false,
          'contrat-de-professionnalisation': false,
          'formation-initiale': false,
          'candidature-individuelle': false,
        },
        metiers: [{ rome: 'N3101', label: 'Gardiennage de phares' }],
        cohorts: [
          { year: 2022, certified: 12, rates: { 'overall-6-months': 100 } },
          { year: 2023, certified: 41, certifiedByVae: 2, rates: { 'overall-6-months': 87 } },
        ],
        until: '2028-08-31',
        active: true,
        predecessors: ['RNCP90001'],
        successors: [],
      },
    ],
  },
  {
    code: 'RNCP90001',
    register: 'rncp',
    layer: 'today',
    groups: [
      {
        from: 'export',
        title: 'Gardien de phare',
        level: 4,
        until: '2023-08-31',
        lastAward: '2026-08-31',
        active: false,
        successors: ['RNCP90002'],
        cohorts: [],
      },
    ],
  },
  {
    code: 'RS9001',
    register: 'rs',
    layer: 'today',
    groups: [
      {
        from: 'export',
        title: 'Réparer une lentille de Fresnel',
        competences: ['Démonter', 'Polir'],
        cohorts: [{ year: 2023, certified: 8 }],
        active: true,
      },
    ],
    unknown: { until: 'not-filed' },
  },
  {
    code: 'INV901',
    register: 'inventaire',
    layer: '2016',
    groups: [{ from: 'export', title: 'Certificat de corne de brume' }],
    report2016: { from: 'export', place: 'nulle part', remarks: [] },
  },
  { code: 'CNEFOP2016-99', register: 'none', layer: '2016', groups: [] },
];
