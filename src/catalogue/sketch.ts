import { packR5, unknown, known, type Bloc, type Certification, type Fact } from '../domain/index.js';
import { checklist } from '../r5/index.js';

/** What the index needs of an entry, without its texts: 7,000 of them weigh a few megabytes, the entries 150. */
export interface Sketch {
  readonly entry: Certification;
  /** Packed result of the R5 checklist, taken while the texts were there. */
  readonly r5: number;
}

/** What is known of a bloc, without its texts: whether it has a title and a list of competences is what the index tells. */
const bare = ({ title, competences }: Bloc): Bloc => ({
  code: '',
  title: title.known ? known('', '') : unknown(),
  competences: emptied(competences),
  assessment: unknown(),
});

const emptied = <T>(fact: Fact<readonly T[]>): Fact<readonly T[]> =>
  fact.known ? { ...fact, value: [] } : fact;
const blank = (fact: Fact<string>): Fact<string> => (fact.known ? { ...fact, value: '' } : fact);

export function sketch(entry: Certification): Sketch {
  return {
    r5: packR5(checklist, entry),
    entry: {
      ...entry,
      purpose: blank(entry.purpose),
      activities: emptied(entry.activities),
      competences: emptied(entry.competences),
      blocs: entry.blocs.known ? { ...entry.blocs, value: entry.blocs.value.map(bare) } : entry.blocs,
      juries: entry.juries.known ? { ...entry.juries, value: {} } : entry.juries,
      assessment: blank(entry.assessment),
      prerequisites: blank(entry.prerequisites),
      debouches: emptied(entry.debouches),
      sectors: blank(entry.sectors),
      nsf: emptied(entry.nsf),
      formacodes: emptied(entry.formacodes),
      ...(entry.links && { links: emptied(entry.links) }),
      cpf2016: [],
      local: [],
    },
  };
}
