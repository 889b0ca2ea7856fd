declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Number of a fiche of the RNCP, as published: `RNCP37274`. */
export type RncpCode = Branded<'RncpCode'>;
/** Number of a fiche of the Répertoire spécifique: `RS6008`. */
export type RsCode = Branded<'RsCode'>;
/** Number of a fiche of the former Inventaire (closed in 2019), written `INV2220` here: the Inventaire itself used bare numbers. */
export type InventaireCode = Branded<'InventaireCode'>;
/** Key of an entry the 2016 report names without a usable number: `CNEFOP2016-07`. Ours, not official: never shown as a number. */
export type ReportCode = Branded<'ReportCode'>;
/** What identifies an entry of a catalogue. Titles do not: 527 of 6,590 active titles are homonyms. */
export type EntryCode = RncpCode | RsCode | InventaireCode | ReportCode;
/** Code of a métier of the ROME: `K1801`. The RNCP carries ROME v3 codes. */
export type RomeCode = Branded<'RomeCode'>;
/** Day of the Gregorian calendar, `YYYY-MM-DD`, without a time zone: registers publish days. Sorts as text. */
export type IsoDate = Branded<'IsoDate'>;

const reader =
  <C extends string>(pattern: RegExp) =>
  (text: string): C | undefined =>
    pattern.test(text) ? (text as C) : undefined;

export const rncpCode = reader<RncpCode>(/^RNCP[1-9]\d{0,5}$/);
export const rsCode = reader<RsCode>(/^RS[1-9]\d{0,5}$/);
export const inventaireCode = reader<InventaireCode>(/^INV[1-9]\d{0,5}$/);
export const reportCode = reader<ReportCode>(/^CNEFOP2016-\d{2}$/);
export const romeCode = reader<RomeCode>(/^[A-N]\d{4}$/);

export const entryCode = (text: string): EntryCode | undefined =>
  rncpCode(text) ?? rsCode(text) ?? inventaireCode(text) ?? reportCode(text);

/** Refuses days that do not exist, such as 31 February. */
export function isoDate(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.valueOf()) || !day.toISOString().startsWith(text) ? undefined : (text as IsoDate);
}

/** The official number as people read it, or `undefined` for an entry that has none. */
export const officialNumber = (code: EntryCode): string | undefined =>
  code.startsWith('CNEFOP') ? undefined : code.startsWith('INV') ? code.slice(3) : code;
