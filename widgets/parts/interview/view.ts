import type { Answers, EntryCode, Moves, QuestionId, Ranking } from '../../../src/domain/index.js';
import type { Dossier } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import type { Matcher, Later } from '../../choix-eclaire/matcher.js';
import type { Opened } from '../../shared/catalogueController.js';
import type { Compared } from '../../shared/comparison.js';
import type { Pane } from '../../shared/deskRequest.js';
import type { FicheFacts } from '../../shared/ficheController.js';
import type { JobTitles } from '../../shared/jobTitles.js';
import type { View } from '../../shared/request.js';
import type { ListMemory } from '../list.js';
import type { Proposal } from '../whatIf.js';

/** What another answer did: the question, what moved, and the two rankings that say why. */
export interface Moved {
  readonly question: QuestionId;
  readonly moves: Moves;
  readonly before: Ranking;
  readonly after: Ranking;
}

/** Everything the screen of an interview shows. Nothing of it is kept but the dossier. */
export interface DeskView {
  readonly words: Translator;
  readonly opened: Opened<Later>;
  readonly matcher: Matcher;
  readonly titles: JobTitles;
  readonly dossier: Dossier;
  /** The answers that count with this catalogue. */
  readonly answers: Answers;
  readonly ranking: Ranking;
  readonly pane: Pane;
  /** What was opened above the pane, the last one on top. */
  readonly above: Exclude<View, { name: 'journey' }> | undefined;
  readonly moved: Moved | undefined;
  /** `undefined` while they are worked out for the answers of now. */
  readonly openings: readonly Proposal[] | undefined;
  /** A change being tried out of "Et si… ?". */
  readonly trial: Proposal | undefined;
  readonly compared: readonly EntryCode[];
  readonly comparing: Compared;
  readonly fiche: FicheFacts | undefined;
  /** Why the fiche could not be had. */
  readonly ficheProblem: string | undefined;
  readonly lists: { readonly results: ListMemory; readonly all: ListMemory };
  readonly showing: boolean;
  readonly ending: boolean;
  /** Whether the person was handed what was done, since it last changed. */
  readonly handedOver: boolean;
  /** Whether the dossier is kept on this device, encrypted. */
  readonly kept: boolean;
  /** The page where the person goes on; an address and its code lead there. */
  readonly journeyUrl: string | undefined;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
}
