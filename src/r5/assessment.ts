import type { R5Item } from '../domain/index.js';

/** 5. Who assesses and how: a jury, or assessment methods for the whole or for every bloc. */
export const assessment: R5Item = {
  id: 'assessment',
  field: 'assessment',
  check({ assessment: whole, juries, blocs }) {
    const everyBloc =
      blocs.known && blocs.value.length > 0 && blocs.value.every((bloc) => bloc.assessment.known);
    return whole.known || juries.known || everyBloc ? 'present' : 'absent';
  },
};
