import type { R5Item } from '../domain/index.js';

/** 2. Competences described precisely: listed for the whole, or for every bloc. Titles of blocs alone are not a description. */
export const competences: R5Item = {
  id: 'competences',
  field: 'competences',
  check({ competences: listed, blocs }) {
    if (listed.known) return 'present';
    const everyBloc =
      blocs.known && blocs.value.length > 0 && blocs.value.every((bloc) => bloc.competences.known);
    return everyBloc ? 'present' : 'absent';
  },
};
