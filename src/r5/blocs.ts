import { isApplicable, type R5Item } from '../domain/index.js';

/** 3. Blocs, each with its title. Without object for the Répertoire spécifique. */
export const blocs: R5Item = {
  id: 'blocs',
  field: 'blocs',
  check({ blocs: fact }) {
    if (!isApplicable(fact)) return 'not-applicable';
    const titled = fact.known && fact.value.length > 0 && fact.value.every((bloc) => bloc.title.known);
    return titled ? 'present' : 'absent';
  },
};
