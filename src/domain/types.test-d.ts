/*
 * What must not compile. Nothing here runs: `npm run test:types` fails when one of these lines starts to compile,
 * because an unused `@ts-expect-error` is an error.
 */
import {
  known,
  notApplicable,
  rncpCode,
  romeCode,
  rsCode,
  unknown,
  type Answers,
  type Because,
  type Certification,
  type Cohort,
  type DeclaredRate,
  type EntryCode,
  type Fact,
  type FranceTravailReturn,
  type InserJeunesRate,
  type InserJeunesShare,
  type IsoDate,
  type Journey,
  type JourneyEvent,
  type Outcome,
  type Panorama,
  type Profile,
  type Question,
  type RncpCode,
  type RomeCode,
  type RsCode,
  type Verdict,
} from './index.js';

declare const certification: Certification;
declare const share: InserJeunesShare;
declare const rate: InserJeunesRate;
declare const back: FranceTravailReturn;
declare const declared: DeclaredRate;
declare const journey: Journey;

export function facts(level: Fact<number>, open: Fact<boolean>): void {
  // @ts-expect-error A fact has a value only once it was asked whether it is known.
  void level.value;
  if (level.known) void level.value;
  // @ts-expect-error An unknown voie is not a closed one.
  if (!open.known) void open.value;
  // @ts-expect-error Nothing is known without its source.
  const sourceless: Fact<number> = { known: true, value: 5 };
  // @ts-expect-error Unknown has a reason, and a list of reasons.
  const because: Fact<number> = { known: false, why: 'we forgot' };
  // @ts-expect-error "Not applicable" is not one of the reasons not to know.
  unknown('not-applicable');
  // @ts-expect-error A bare value is no fact.
  const bare: Fact<number> = 5;
  void [sourceless, because, bare, known(5, 'source'), notApplicable];
}

export function codes(text: string, rncp: RncpCode): void {
  // @ts-expect-error A text is no code: only reading makes one.
  const made: RncpCode = 'RNCP37274';
  // @ts-expect-error Reading may fail.
  const read: RncpCode = rncpCode(text);
  // @ts-expect-error A number of the RNCP is not one of the Répertoire spécifique.
  const rs: RsCode = rncp;
  // @ts-expect-error A métier is no entry.
  const entry: EntryCode = romeCode('K1801') ?? rncp;
  // @ts-expect-error An entry is no métier.
  const rome: RomeCode = rncp;
  // @ts-expect-error A day is read too.
  const day: IsoDate = '2026-11-23';
  const fine: EntryCode | undefined = rsCode(text) ?? rncp;
  void [made, read, rs, entry, rome, day, fine];
}

export function figures(): void {
  // @ts-expect-error A rate of InserJeunes is not one the certificateur declared: another population.
  const first: DeclaredRate = rate;
  // @ts-expect-error A share of everyone in the final year is not a rate of leavers.
  const second: InserJeunesRate = share;
  // @ts-expect-error A fifth is a rank, not a rate.
  const third: InserJeunesRate = back;
  // @ts-expect-error The number of people is not optional: a figure never travels alone.
  const fourth: InserJeunesRate = { ...rate, leavers: undefined };
  // @ts-expect-error A declared rate stands in a promotion, not among the other figures.
  const fifth: Certification['figures'] = [declared];
  // @ts-expect-error A promotion holds the three declared rates, and no other.
  const sixth: Cohort['rates'] = { 'overall-6-months': known(rate, 'source') };
  // @ts-expect-error A rank of 6 does not exist.
  const seventh: FranceTravailReturn['fifth'] = 6;
  void [first, second, third, fourth, fifth, sixth, seventh];
}

export function outcomes(outcome: Outcome): void {
  // @ts-expect-error Not every outcome has promotions: ask for its state first.
  void outcome.cohorts;
  // @ts-expect-error A borrowed figure names whose it is.
  const borrowed: Outcome = { state: 'borrowed', cohorts: [], from: 'source' };
  void borrowed;
}

export function journeys(answers: Answers): void {
  // @ts-expect-error Only a journey that asks has a question.
  void journey.question;
  // @ts-expect-error Results are a phase, not a flag.
  const flagged: Journey = { phase: 'asking', question: 'q', answers, done: true };
  // @ts-expect-error An answer says what kind it is.
  const answered: JourneyEvent = { type: 'answered', question: 'q', answer: 'yes' };
  // @ts-expect-error Answers are never written into.
  answers['q'] = { kind: 'skipped' };
  void [flagged, answered];
}

export function matching(panorama: Panorama, profile: Profile, question: Question): void {
  // @ts-expect-error There are five verdicts; a percentage of compatibility is none.
  const verdict: Verdict = 'mostly';
  // @ts-expect-error A weight is one of three words, not a number.
  const weighed: Profile = { weights: { vae: 2 } };
  // @ts-expect-error The facts that decided are those of the criterion.
  const because: Because = { criterion: 'vae', metiers: [] };
  // @ts-expect-error Columns are not replaced.
  panorama.levels = new Int8Array();
  // @ts-expect-error Entries are not written into.
  certification.tags.push({ competence: 'accueillir', evidence: 'title' });
  // @ts-expect-error A question looks back through a function: it cannot see the answers themselves.
  question.appliesWhen?.({});
  // @ts-expect-error A profile is told, not written.
  profile.recognition = true;
  void [verdict, weighed, because];
}
