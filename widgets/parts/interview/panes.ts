import { html, type TemplateResult } from 'lit';
import { planScreen } from '../../choix-eclaire/plan.js';
import { today } from '../../shared/today.js';
import type { CardContext } from '../card.js';
import type { DeskView } from './view.js';

/** What stands beside the answers: the screens the person knows, on the same journey. */
export function paneOf(view: DeskView): TemplateResult {
  const { words, above, opened } = view;
  switch (above?.name) {
    case 'fiche':
      return ficheOf(view, above.code);
    case 'all':
      return html`<choix-part-panorama
        .words=${words}
        .context=${cards(view)}
        .memory=${view.lists.all}
      ></choix-part-panorama>`;
    case 'meeting':
      return projectOf(view, true);
    default:
  }
  switch (view.pane) {
    case 'compare':
      return html`<choix-part-compare
        .words=${words}
        .catalogue=${opened.catalogue}
        .compared=${view.comparing}
        .today=${today()}
      ></choix-part-compare>`;
    case 'project':
      return projectOf(view, false);
    case 'notes':
      return html`<choix-part-notes .words=${words} .view=${view}></choix-part-notes>`;
    case 'answers':
    case 'list':
      return resultsOf(view);
    default:
      return view.pane satisfies never;
  }
}

function resultsOf(view: DeskView): TemplateResult {
  const { words, matcher, answers } = view;
  const weights = answers['priorities'];
  const asked = matcher.asked(answers);
  return html`<choix-part-results
    .words=${words}
    .context=${cards(view)}
    .ranking=${view.ranking}
    .openings=${view.openings}
    .tried=${view.trial ? [view.trial] : []}
    .weighing=${weights ? { asked, weights: weights.kind === 'weights' ? weights.weights : {} } : undefined}
    .memory=${view.lists.results}
    .nested=${true}
  ></choix-part-results>`;
}

function projectOf(view: DeskView, preparing: boolean): TemplateResult {
  const { words, opened, matcher, titles, answers, dossier, journeyUrl: page } = view;
  const { labelOf } = titles;
  // No code on the paper where there is no page for the person: the desk's own is not theirs.
  const record = () => (page === undefined ? undefined : dossier.journey);
  const planning = { words, opened, matcher, labelOf, answers, acts: dossier.journey, record, page };
  return planScreen(planning, preparing, { nested: true, ending: view.ending });
}

function ficheOf(view: DeskView, code: Parameters<typeof keyOf>[0]): TemplateResult {
  const { words, opened, dossier, matcher, answers } = view;
  const { kept, known, dismissed, questions } = dossier.journey;
  const key = keyOf(code);
  return html`<choix-part-fiche
    .words=${words}
    .catalogue=${opened.catalogue}
    .facts=${view.fiche}
    .problem=${view.ficheProblem}
    .today=${today()}
    .kept=${kept.includes(code)}
    .profile=${matcher.profile(answers)}
    .known=${known[code] ?? []}
    .dismissed=${dismissed}
    .asked=${questions.filter((question) => question.startsWith(key)).map((question) => question.slice(key.length))}
  ></choix-part-fiche>`;
}

const keyOf = (code: DeskView['compared'][number]) => `${code}:`;

const cards = ({ words, opened, compared, dossier, titles }: DeskView): CardContext => ({
  words,
  catalogue: opened.catalogue,
  compared,
  kept: dossier.journey.kept,
  today: today(),
  metierLabel: titles.labelOf,
});
