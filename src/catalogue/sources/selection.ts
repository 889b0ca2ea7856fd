import type { Level, RomeCode } from '../../domain/index.js';
import type { CertificationRecord } from '../format/record.js';
import type { FicheHead } from './rawFiche.js';

/** Which fiches of the registers enter a catalogue. What is absent asks for nothing. */
export interface Selection {
  /** Fiches the register no longer gives as active, too. The status is `ACTIF`; `ETAT_FICHE` is not. */
  readonly inactive: boolean;
  readonly registers?: ReadonlySet<string>;
  readonly levels?: ReadonlySet<Level>;
  /** ROME codes, or their beginnings: `K18` for the domain. */
  readonly romes?: readonly string[];
  /** NSF codes, or their beginnings: two digits are the usual grain. */
  readonly nsf?: readonly string[];
  readonly codes?: ReadonlySet<string>;
  /** Registered on that day: `until` is that day or later, or is not known. */
  readonly on?: string;
}

/** Whether a fiche is worth reading further, from its own status and number only: three in four are not. */
export const mayEnter = ({ inactive, codes }: Selection, { number, active }: FicheHead): boolean =>
  (inactive || active !== 'Non') && (codes?.has(number) ?? true);

/**
 * @param parentOf the ROME v3 code behind a code, so that a job of ROME 4.0 may be asked for
 */
export function enters(
  { registers, levels, romes, nsf, on }: Selection,
  { register, groups: [group] }: CertificationRecord,
  parentOf: (code: string) => RomeCode | undefined,
): boolean {
  if (group === undefined) return false;
  if (registers && !registers.has(register)) return false;
  if (levels && (group.level === undefined || !levels.has(group.level))) return false;
  const begins = (wanted: readonly string[], codes: readonly string[]) =>
    codes.some((code) => wanted.some((beginning) => code.startsWith(beginning)));
  if (
    romes &&
    !begins(
      romes.map((code) => parentOf(code) ?? code),
      (group.metiers ?? []).map(({ rome }) => rome),
    )
  )
    return false;
  if (
    nsf &&
    !begins(
      nsf,
      (group.nsf ?? []).map(({ code }) => code),
    )
  )
    return false;
  return on === undefined || group.until === undefined || group.until >= on;
}
