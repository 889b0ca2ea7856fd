/** Everything of the desk: who opens it came for it. */
import '../choix-eclaire/above.js';
import { CarryPart } from '../parts/data/carry.js';
import { TakePart } from '../parts/data/take.js';
import { AnswersPart } from '../parts/interview/answers.js';
import { EndPart } from '../parts/interview/end.js';
import { InterviewPart } from '../parts/interview/interview.js';
import { NotesPart } from '../parts/interview/notes.js';
import { OpenPart } from '../parts/interview/open.js';
import { ChoixPartSession } from '../parts/session.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-answers', AnswersPart);
definePart('choix-part-carry', CarryPart);
definePart('choix-part-end', EndPart);
definePart('choix-part-interview', InterviewPart);
definePart('choix-part-notes', NotesPart);
definePart('choix-part-open', OpenPart);
definePart('choix-part-session', ChoixPartSession);
definePart('choix-part-take', TakePart);

export * from '../choix-eclaire/later.js';
export { moves } from '../../src/domain/index.js';
export { newJourney } from '../../src/store/index.js';
export { planned } from '../choix-eclaire/plan.js';
export { newDossier } from '../../src/dossiers/index.js';
