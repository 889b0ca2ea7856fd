import { expect, fixtureCleanup } from '@open-wc/testing';
import { allIn } from '../testing/deep.js';
import { wiped } from '../testing/device.js';
import { answer, answerAll, arrive, follow, until } from '../testing/visit.js';

/** Everything the host page can hear of ours, and what it carries. */
function listen(): { type: string; detail?: unknown }[] {
  const heard: { type: string; detail?: unknown }[] = [];
  const note = (event: Event) =>
    heard.push({
      type: event.type,
      ...(event instanceof CustomEvent ? { detail: event.detail as unknown } : {}),
    });
  for (const type of [
    'choix-started',
    'choix-progress',
    'choix-finished',
    'choix-error',
    'choix-request',
    'choix-answer',
  ])
    document.addEventListener(type, note, { capture: true });
  return heard;
}

describe('what the host page hears', function () {
  this.timeout(30_000);
  beforeEach(wiped);
  afterEach(async () => {
    fixtureCleanup();
    await wiped();
  });

  it('is where the journey stands, once each, and never an answer', async () => {
    const heard = listen();
    const widget = await arrive('');
    expect(heard).to.deep.equal([]);
    await follow(widget, 'Commencer');
    await answer(widget, 'Je cherche un emploi');
    await answer(widget, 'Juste regarder');
    await answerAll(widget);
    await follow(widget, 'Voir les certifications');
    await until(() => heard.some(({ type }) => type === 'choix-finished'), 'the end');
    expect(heard.slice(0, 3)).to.deep.equal([
      { type: 'choix-started' },
      { type: 'choix-progress', detail: { phase: 'asking', step: 1 } },
      { type: 'choix-progress', detail: { phase: 'asking', step: 2 } },
    ]);
    expect(heard.slice(-3)).to.deep.equal([
      { type: 'choix-progress', detail: { phase: 'checking' } },
      { type: 'choix-progress', detail: { phase: 'matched' } },
      { type: 'choix-finished' },
    ]);
    expect(JSON.stringify(heard)).not.to.match(/job-seeker|look|RNCP|situation/);
    await follow(widget, '← Vos réponses');
    await follow(widget, 'Voir les certifications');
    expect(
      heard.filter(({ type }) => type === 'choix-finished'),
      'finished once',
    ).to.have.length(1);
    expect(allIn(widget, 'h2')).to.have.length(1);
  });

  it('is a code when something fails, once', async () => {
    const heard = listen();
    const widget = await arrive('catalogue="/nowhere/manifest.json"');
    await until(() => heard.length > 0, 'the failure');
    expect(heard).to.deep.equal([{ type: 'choix-error', detail: { code: 'catalogue-unreachable' } }]);
    widget.remove();
  });
});
