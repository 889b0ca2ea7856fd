import type { Bloc } from './bloc.js';
import type { Certification } from './certification.js';
import { valueOf } from './fact.js';

/**
 * What the person ticked "je sais déjà faire", as stored for one certification: the code of a bloc for the whole of it,
 * or the key of one of its competences.
 */
export type Ticks = readonly string[];

/**
 * Key of one competence of a bloc, from its words and not from its place: an edition that adds or moves a competence
 * must not tick another one in the person's name.
 *
 * @param bloc code of the bloc; empty for a certification without blocs
 */
export const competenceKey = (bloc: string, competence: string): string =>
  `${bloc}#${fingerprint(competence.normalize('NFC'))}`;

/** How much of a bloc the person says they master. */
export interface BlocProgress {
  readonly bloc: Bloc;
  readonly state: 'all' | 'some' | 'none';
  /** Competences ticked, in the order of the bloc; empty when the bloc lists none. */
  readonly known: readonly string[];
  readonly remaining: readonly string[];
}

export function blocProgress(bloc: Bloc, ticks: Ticks): BlocProgress {
  const competences = valueOf(bloc.competences) ?? [];
  const whole = ticks.includes(bloc.code);
  const isKnown = (competence: string) => whole || ticks.includes(competenceKey(bloc.code, competence));
  const known = competences.filter(isKnown);
  const remaining = competences.filter((competence) => !isKnown(competence));
  const all = whole || (competences.length > 0 && remaining.length === 0);
  return { bloc, state: all ? 'all' : known.length > 0 ? 'some' : 'none', known, remaining };
}

/** One tick put or taken away. */
export interface TickChange {
  readonly key: string;
  readonly known: boolean;
}

/** The whole bloc ticked or not: its competences follow. */
export function tickBloc(bloc: Bloc, ticks: Ticks, known: boolean): readonly TickChange[] {
  const parts = (valueOf(bloc.competences) ?? []).map((competence) => competenceKey(bloc.code, competence));
  return [
    ...[...new Set(parts)].filter((key) => ticks.includes(key)).map((key) => ({ key, known: false })),
    { key: bloc.code, known },
  ];
}

/** One competence ticked or not. Taking one from a whole bloc leaves the others ticked. */
export function tickCompetence(
  bloc: Bloc,
  competence: string,
  ticks: Ticks,
  known: boolean,
): readonly TickChange[] {
  const key = competenceKey(bloc.code, competence);
  const whole = ticks.includes(bloc.code);
  if (known) return whole ? [] : [{ key, known }];
  if (!whole) return [{ key, known }];
  const others = (valueOf(bloc.competences) ?? [])
    .map((other) => competenceKey(bloc.code, other))
    .filter((other) => other !== key);
  return [
    { key: bloc.code, known: false },
    { key, known: false },
    ...[...new Set(others)].map((other) => ({ key: other, known: true })),
  ];
}

/** What the ticks mean for somebody who would obtain it by blocs. */
export interface Start {
  /** Every competence ticked: those a VAE or a partial validation could start with. */
  readonly ready: readonly BlocProgress[];
  /** Some of it ticked. */
  readonly begun: readonly BlocProgress[];
  readonly untouched: readonly BlocProgress[];
}

export function startOf({ blocs }: Pick<Certification, 'blocs'>, ticks: Ticks): Start {
  const all = (valueOf(blocs) ?? []).map((bloc) => blocProgress(bloc, ticks));
  const those = (state: BlocProgress['state']) => all.filter((progress) => progress.state === state);
  return { ready: those('all'), begun: those('some'), untouched: those('none') };
}

/** FNV-1a on 32 bits: short, the same everywhere, and not a secret. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
