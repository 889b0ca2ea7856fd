import { expect, html } from '@open-wc/testing';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn } from '../testing/deep.js';
import { inEnglish, looks, shown, type Look } from '../testing/shown.js';
import { plain } from '../testing/text.js';
import { point, press } from '../testing/visitor.js';
import { CheckPart, type AnswerLine } from './check.js';

definePart('choix-part-check', CheckPart);

const lines: readonly AnswerLine[] = [
  { question: 'goal', title: 'Que voulez-vous faire ?', answer: 'Élargir mes possibilités', french: false },
  {
    question: 'metiers',
    title: 'Quel métier visez-vous ?',
    answer: 'Conseil en emploi et insertion socioprofessionnelle · Formation professionnelle',
    french: true,
  },
  {
    question: 'level',
    title: 'Quel est votre diplôme le plus élevé ?',
    answer: 'Je ne sais pas',
    french: false,
  },
];

const check = (look?: Look) =>
  shown<CheckPart>(
    (words) => html`<choix-part-check .words=${words} .lines=${lines}></choix-part-check>`,
    look,
  );

describe('the answers, to read over', function () {
  this.timeout(10_000);

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks)
      it(`passes, in ${look.locale}`, async () => {
        const { frame } = await check(look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
  });

  it('shows each question with its answer', async () => {
    const { frame } = await check();
    const told = allIn(frame, '.line').map((line) =>
      [...line.querySelectorAll('dt, dd:not(.change)')].map(({ textContent }) => plain(textContent)),
    );
    expect(told).to.deep.equal(lines.map(({ title, answer }) => [title, answer]));
  });

  it('changes one answer, named by its question', async () => {
    const { frame } = await check();
    button(frame, 'Modifier Quel métier visez-vous ?').focus();
    await press('Enter');
    expect(frame.wishes).to.deep.equal([
      { type: 'journey', event: { type: 'revised', question: 'metiers' } },
    ]);
  });

  it('goes on to the certifications, or back', async () => {
    const { frame } = await check();
    await point(button(frame, 'Voir les certifications'));
    await point(button(frame, '← Retour'));
    expect(frame.wishes).to.deep.equal([
      { type: 'journey', event: { type: 'checked' } },
      { type: 'journey', event: { type: 'went-back' } },
    ]);
  });

  it('marks as French what the catalogue says, and nothing else', async () => {
    const { frame } = await check(inEnglish);
    const langs = allIn(frame, 'dd:not(.change)').map(({ lang }) => lang);
    expect(langs).to.deep.equal(['en', 'fr', 'en']);
  });
});
