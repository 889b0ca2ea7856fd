import { voieAt, type Capability, type Panorama } from '../domain/index.js';
import type { Famille } from './catalogue.js';

/** What a catalogue holds, read from its own entries: a question whose answer could change nothing is not asked. */
export function capabilitiesOf(
  panorama: Panorama,
  familles: readonly Famille[],
  theme: string | undefined,
): readonly Capability[] {
  const rows = panorama.codes.map((_, row) => row);
  const levels = new Set(panorama.levels.filter((level) => level > 0));
  const held: Readonly<Record<Capability, boolean>> = {
    accompagnement: theme === 'accompagnement',
    metiers: panorama.romes.length > 0 || (familles.length > 0 && panorama.familles.length > 0),
    levels: levels.size > 1,
    vae: rows.some((row) => voieAt(panorama, row, 'vae') === true),
    competences: panorama.competences.length > 0,
    voies: panorama.voies.some((bits) => bits !== 0),
    blocs: panorama.blocs.some((count) => count > 1),
  };
  return (Object.keys(held) as Capability[]).filter((capability) => held[capability]);
}
