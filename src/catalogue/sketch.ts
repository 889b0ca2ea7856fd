import { known, type Bloc, type Certification, type Fact } from '../domain/index.js';

const emptied = <T>(fact: Fact<readonly T[]>): Fact<readonly T[]> =>
  fact.known ? { ...fact, value: [] } : fact;
const blank = (fact: Fact<string>): Fact<string> => (fact.known ? { ...fact, value: '' } : fact);

/** What is known of a bloc, without its texts. */
const bare = ({ title, competences, assessment }: Bloc): Bloc => ({
  code: '',
  title: title.known ? known('', '') : title,
  competences: emptied(competences),
  assessment: assessment.known ? known('', '') : assessment,
});

/**
 * What the index needs of an entry, without its texts: 7,000 of them weigh a few megabytes, the entries 150. What is
 * known of it and what is not stays, so that the R5 checklist says the same of both.
 */
export const sketch = (entry: Certification): Certification => ({
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
});
