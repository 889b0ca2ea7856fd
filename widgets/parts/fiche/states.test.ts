import { expect } from '@open-wc/testing';
import { readRecord } from '../../../src/catalogue/format/record.js';
import { voies, type Certification } from '../../../src/domain/index.js';
import { certification, cohort, fact } from '../../../src/testing/builders.js';
import {
  stateStories,
  stories,
  storySource,
  trapStories,
  wholeFiche,
  type Story,
} from '../../../src/testing/index.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { expectSound, whenNarrow } from '../../testing/audit.js';
import { inEnglish, inFrench } from '../../testing/shown.js';
import { storyShown } from '../../testing/storyShown.js';
import { blanksIn, heardIn, linesIn, plain, rawKeysIn, textIn } from '../../testing/text.js';

/** What is heard of it as it comes, disclosures closed. */
const text = async (story: Story | undefined, look = inFrench) =>
  heardIn((await storyShown(story!, look)).frame);
/** The same with every disclosure opened. */
const opened = async (story: Story | undefined) => {
  const { frame } = await storyShown(story!);
  for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
  return heardIn(frame);
};
const outcomes = async (entry: Certification) => {
  const { frame } = await storyShown({ id: 'x', title: '', entry });
  return heardIn(oneIn(frame, '.outcomes'));
};
/** What is asked where no rate of its own can be read. */
const asksOutcome =
  'Vous pouvez demander au certificateur : « Parmi les personnes certifiées, combien sont en emploi six mois après, combien dans ce métier, et combien ont répondu à l’enquête ? »';
const state = (id: string) => stateStories.find((story) => story.id === id);
const trap = (id: string) => trapStories.find((story) => story.id === id);
const dotsOf = (frame: Element, kind: string) => allIn(frame, `.dots .${kind}`).length;

describe('the stories of the fiche', function () {
  this.timeout(20_000);

  it('are the seven states, and every trap', () => {
    expect(stateStories).to.have.length(7);
    expect(new Set(stories.map(({ id }) => id)).size).to.equal(stories.length);
  });

  describe('audited at 320 px', function () {
    whenNarrow(this);
    for (const story of stories)
      it(`passes: ${story.id}`, async () => {
        const { frame } = await storyShown(story, inEnglish);
        for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
  });

  describe('each state says what it is, what it means and what to ask', () => {
    const said: Readonly<Record<string, readonly string[]>> = {
      figure: [
        'Des chiffres existent pour cette certification.',
        'Promotion 2023 : 141 personnes certifiées, dont 12 par la VAE.',
        '87 sur 100 titulaires de 2023 ayant répondu étaient en emploi six mois après, quel que soit le métier.',
        'Promotion 2022 : 120 personnes certifiées.',
        '70 sur 100 titulaires de 2022 ayant répondu exerçaient le métier visé deux ans après.',
        'Le nombre de réponses à l’enquête n’est pas publié.',
        'Même si les 141 personnes certifiées avaient toutes répondu, le hasard seul pourrait placer ce chiffre entre 80 et 92 sur 100.',
        'Ils ne prédisent pas votre parcours',
        'Vous pouvez demander au certificateur : « Combien de personnes ont répondu à votre enquête, sur combien de personnes certifiées ? »',
      ],
      borrowed: [
        'Pas de taux utilisable pour cette certification. Voici ceux de celle qu’elle a remplacée : RNCP90001.',
        'Ancienne certification : Veilleur de feu. Fermée depuis le 31 août 2024.',
        'Promotions 2021 et 2022. Ces personnes ont obtenu RNCP90001, et non cette certification.',
        '81 sur 100 titulaires de 2022',
        'Ses propres chiffres Promotion 2025 : 9 personnes certifiées. C’est moins de 20 personnes',
        'L’ancienne certification n’avait pas forcément le même contenu.',
        '« Parmi les personnes certifiées en 2025, combien exerçaient ce métier six mois après, et combien ont répondu à l’enquête ? »',
        asksOutcome,
      ],
      wider: [
        'Nous n’avons pas de taux déclaré utilisable pour cette certification. Une autre source donne un chiffre, qui compte autrement.',
        'Chiffre d’un groupe plus large : tous les CAP maritimes.',
        '43 sur 100 élèves de dernière année avaient un emploi salarié six mois après. Promotion 2023-2024, 87 élèves.',
        'Avec 87 personnes, une autre promotion semblable aurait pu donner entre 33 et 54 sur 100, par le seul hasard.',
        'Chiffre d’une région : Occitanie.',
        '61 sur 100 sortants avaient un emploi salarié 12 mois après. Promotion 2023-2024, 52 sortants.',
        'Parmi les 20 % de formations où le retour à l’emploi est plutôt plus fréquent (4e part sur 5) : 312 demandeurs d’emploi (2024).',
        'Ne le comparez pas à un taux d’une autre fiche.',
        asksOutcome,
      ],
      'too-few': [
        'Promotion 2022 : 18 personnes certifiées.',
        'C’est moins de 20 personnes',
        'Avec si peu de personnes, une seule réponse de plus change tout. Cela ne dit rien de la qualité',
        asksOutcome,
      ],
      'too-new': [
        'enregistrée depuis le 1er janvier 2026',
        'Il faut une première promotion',
        'Cela ne dit rien de la qualité',
        asksOutcome,
      ],
      'not-filed': [
        'Débouchés : non déposés dans le registre que nous avons lu',
        'Promotion 2023 : 41 personnes certifiées.',
        'Cela ne dit rien de la qualité',
        asksOutcome,
      ],
      unlinked: [
        'Débouchés : non trouvés dans nos sources',
        'C’est une limite de notre catalogue',
        asksOutcome,
      ],
    };
    for (const { id } of stateStories)
      it(id, async () => {
        const told = await text(state(id));
        for (const sentence of said[id] ?? ['?']) expect(told).to.include(sentence);
      });
    for (const story of stateStories)
      it(`${story.id}, in English, with no blank and no French of ours`, async () => {
        const { frame } = await storyShown(story, inEnglish);
        expect(blanksIn(frame)).to.deep.equal([]);
        expect(rawKeysIn(frame)).to.deep.equal([]);
        expect(textIn(frame)).to.include('You can ask the awarding body');
        expect(textIn(frame)).not.to.match(/Promotion|certifiées|ayant répondu/);
      });
  });

  it('gives no verdict: no red, no green, no good, no bad', async () => {
    for (const story of stateStories)
      expect(await text(story)).not.to.match(
        /\b(bon|bonne|mauvais|excellent|faible|décevant|en hausse|en baisse|progresse)\b/i,
      );
  });

  it('wears the same colours whatever the figure', async () => {
    const coloursOf = async (percent: number) => {
      const cohorts = [cohort(2023, 400, { 'overall-6-months': percent })];
      const { frame } = await storyShown({ id: 'x', title: '', entry: certification({ cohorts }) });
      return ['.big', '.dots .full', '.dots .empty'].map((selector) => {
        const { color, fill, stroke, backgroundColor } = getComputedStyle(allIn(frame, selector)[0]!);
        return [color, fill, stroke, backgroundColor];
      });
    };
    expect(await coloursOf(4)).to.deep.equal(await coloursOf(96));
  });

  it('says what a partial certification is, where there are blocs', async () => {
    expect(await opened(state('figure'))).to.include(
      'Certification partielle : qu’est-ce que c’est ? Un bloc est une partie de la certification, évaluée à part. Valider un ou plusieurs blocs donne une certification partielle : ils sont acquis pour toujours, et le reste peut être obtenu plus tard',
    );
    expect(await opened({ id: 'x', title: '', entry: certification({ code: 'RS9001' }) })).not.to.include(
      'Certification partielle',
    );
  });

  it('draws no dots and no headline for fewer than twenty people; the raw figures wait behind a disclosure', async () => {
    for (const id of ['one-person', 'unknown-people', 'few-answers', 'small-file']) {
      const { frame } = await storyShown(trap(id)!);
      expect(dotsOf(frame, 'full'), id).to.equal(0);
      expect(allIn(frame, '.big'), id).to.have.length(0);
      const raw = allIn(frame, '.outcomes details').filter(({ textContent }) =>
        plain(textContent).startsWith('Voir les chiffres déclarés'),
      );
      expect(raw.length, id).to.be.least(1);
      expect(
        raw.every((details) => !(details as HTMLDetailsElement).open),
        id,
      ).to.equal(true);
    }
    expect(await text(trap('one-person')))
      .to.include('Promotion 2023 : 1 personne certifiée.')
      .and.not.include('100 %');
    expect(await opened(trap('one-person'))).to.include(
      'Promotion 2023 : 1 personne certifiée. En emploi six mois après : 100 % des titulaires ayant répondu.',
    );
    const uncounted = await text(trap('unknown-people'));
    expect(uncounted).to.include(
      'Promotion 2023 : nombre de personnes certifiées non déposé. Sans ce nombre, un taux ne veut rien dire.',
    );
    expect(uncounted)
      .to.include('On ne sait pas sur combien de personnes ce taux porte')
      .and.not.include('si peu de personnes');
    expect(await text(trap('few-answers'))).to.include('12 personnes seulement ont répondu à l’enquête');
    expect(await opened(trap('few-answers'))).to.include(
      'six mois après : 92 % des titulaires ayant répondu. 12 réponses à l’enquête.',
    );
    expect(await text(trap('no-answer'))).to.include('personne n’a répondu à l’enquête');
  });

  it('keeps the raw figures of a small promotion beside a large one', async () => {
    const mixed = await opened(trap('mixed'));
    expect(mixed)
      .to.include('100 sur 100 titulaires de 2022')
      .and.include('Certains taux portent sur moins de 20 personnes');
    expect(mixed).to.include(
      'Promotion 2023 : 9 personnes certifiées. En emploi six mois après : 88 % des titulaires ayant répondu. Dans le métier visé deux ans après : 50 % des titulaires ayant répondu.',
    );
    expect(await text(trap('mixed'))).not.to.include('88 %');
    // The same when they are lent.
    const lent = { ...state('borrowed')!, predecessors: [trap('mixed')!.entry] };
    expect(await opened(lent)).to.include('six mois après : 88 % des titulaires');
    const alone = await opened(trap('one-small-rate'));
    expect(alone).to.include('80 sur 100 titulaires de 2023').and.not.include('75 sur 100');
    expect(alone).to.include(
      'Dans le métier visé deux ans après : 75 % des titulaires ayant répondu. 8 réponses à l’enquête.',
    );
    expect(await opened(state('figure'))).to.include(
      'Promotion 2021 : 12 personnes certifiées. En emploi six mois après : 100 %',
    );
    const figure = { kind: 'declared' as const, percent: 70 };
    const uncounted = { ...cohort(2020), rates: { ...cohort(2020).rates, 'overall-6-months': fact(figure) } };
    expect(
      await outcomes(certification({ cohorts: [cohort(2022, 62, { 'overall-6-months': 90 }), uncounted] })),
    ).to.include('nombre de personnes inconnu');
  });

  it('asks of the promotion it shows, in the box and in the text to send', async () => {
    const asked = { ...trap('mixed')!, asked: ['outcome.target-job-6-months'] };
    const { frame } = await storyShown(asked);
    const question = 'Parmi les personnes certifiées en 2022, combien exerçaient ce métier six mois après';
    expect(heardIn(oneIn(frame, '.outcomes'))).to.include(question);
    expect(plain(oneIn<HTMLTextAreaElement>(frame, 'textarea').value)).to.include(question);
    // Of another certification, never: the text carries the number of this one.
    const borrowed = { ...state('borrowed')!, asked: ['outcome.target-job-6-months'] };
    const lent = (await storyShown(borrowed)).frame;
    for (const words of [
      heardIn(oneIn(lent, '.outcomes')),
      oneIn<HTMLTextAreaElement>(lent, 'textarea').value,
    ])
      expect(plain(words)).to.include('Parmi les personnes certifiées en 2025, combien exerçaient');
    const bare = { ...borrowed, entry: { ...borrowed.entry, cohorts: fact([]) } };
    expect(await text(bare)).not.to.match(/personnes certifiées en \d{4}, combien/);
  });

  it('asks how many answered only where nobody says it', async () => {
    expect(await text(trap('counted')))
      .to.include(
        'Vous pouvez demander au certificateur : « Quels métiers exercent les personnes certifiées ? »',
      )
      .and.not.include('Combien de personnes ont répondu');
  });

  it('draws and says what chance leaves when the number of answers is known, and only then', async () => {
    const { frame } = await storyShown(trap('counted')!);
    const told = textIn(frame);
    expect(told).to.include('65 réponses : le hasard seul peut déplacer ce chiffre entre 68 et 88 sur 100.');
    expect(told).to.include(
      'Points pleins : au moins 68. Points hachurés : on ne peut pas savoir. Points vides : au-delà de 88.',
    );
    expect([dotsOf(frame, 'full'), dotsOf(frame, 'maybe'), dotsOf(frame, 'empty')]).to.deep.equal([
      68, 20, 12,
    ]);
    expect(told).not.to.include('n’est pas publié.');
    expect(told).to.include(
      '55 sur 100 titulaires de 2022 ayant répondu, puis 80 sur 100 titulaires de 2023 ayant répondu. Le hasard seul explique rarement un tel écart.',
    );
    const whole = (await storyShown(state('figure')!)).frame;
    expect(dotsOf(whole, 'maybe')).to.equal(0);
  });

  it('says the bounds of a full survey, that stay in a hundred, on the side that is wide enough to tell', async () => {
    const of = (people: number, percent: number) =>
      outcomes(certification({ cohorts: [cohort(2021, people, { 'overall-6-months': percent })] }));
    expect(await of(36, 96)).to.include('pourrait placer ce chiffre entre 84 et 100 sur 100.');
    expect(await of(62, 100)).to.include('pourrait placer ce chiffre entre 94 et 100 sur 100.');
  });

  it('says nothing of a full survey when it would leave little to chance: many people are not many answers', async () => {
    expect(
      await outcomes(certification({ cohorts: [cohort(2021, 2303, { 'overall-6-months': 88 })] })),
    ).not.to.include('Même si');
  });

  it('compares one promotion with another only for the same rate', async () => {
    const one = certification({
      cohorts: [
        cohort(2023, 900, { 'overall-6-months': 88 }),
        cohort(2022, 900, { 'target-job-2-years': 40 }),
      ],
    });
    expect(await outcomes(one)).not.to.include('D’une promotion à l’autre');
  });

  it('keeps the figures of another source apart from the declared ones', async () => {
    const { figures } = state('wider')!.entry;
    const told = await outcomes(
      certification({ cohorts: [cohort(2022, 900, { 'overall-6-months': 88 })], figures }),
    );
    expect(told).to.match(/88 sur 100 titulaires.*Une autre source, qui compte autrement.*43 sur 100 élèves/);
  });

  it('tells the figures a catalogue writes, and sets aside the one that cannot be', async () => {
    const scope = { kind: 'region', name: 'Occitanie' };
    const share = { kind: 'inserjeunes-share', percent: 43, people: 87, period: '2023-2024', scope };
    const figures = [share, { ...share, kind: 'inserjeunes-rate', percent: 312, monthsAfter: 6 }];
    const groups = [{ from: storySource.id, figures }];
    const read = readRecord({ code: 'RNCP1', register: 'rncp', layer: 'today', groups });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const told = await outcomes(read.value);
    expect(told).to.include(
      '43 sur 100 élèves de dernière année avaient un emploi salarié six mois après. Promotion 2023-2024, 87 élèves.',
    );
    expect(told).to.include('Un chiffre d’une autre source, écarté');
  });

  it('has its definitions one click away, with the traps', async () => {
    const { frame } = await storyShown(state('unlinked')!);
    const details = allIn(frame, '.outcomes > details').at(-1);
    expect(plain(details?.querySelector('summary')?.textContent)).to.equal('Que comptent ces chiffres ?');
    expect(plain(details?.textContent))
      .to.include('rangée dans « autres », même si elle travaille')
      .and.include('sur les seuls sortants');
  });

  describe('bad input', () => {
    it('a rate of 140: set aside, said, and the sound promotion is shown', async () => {
      const told = await opened(trap('rate-140'));
      expect(told).to.include('75 sur 100 titulaires de 2022').and.include('Une promotion écartée');
      expect(told).to.include(
        'Promotion 2023. Un taux n’est pas un nombre entier entre 0 et 100. Personnes certifiées : 52. En emploi six mois après : 140 % des titulaires ayant répondu.',
      );
      expect(told).not.to.include('140 sur 100');
    });

    it('a rate of 140 beside a promotion with no rate: never told as not filed', async () => {
      const told = await outcomes(
        certification({ cohorts: [cohort(2023, 52, { 'overall-6-months': 140 }), cohort(2022, 48)] }),
      );
      expect(told)
        .to.include('La source donne des chiffres que nous ne pouvons pas montrer')
        .and.include('Promotion 2022 : 48 personnes certifiées.')
        .and.not.include('Aucun taux n’est déposé');
    });

    it('a rate of 140 beside another rate that is sound: told as filed and impossible, never as not filed', async () => {
      const told = await outcomes(
        certification({
          cohorts: [
            cohort(2023, 52, { 'target-job-6-months': 140 }),
            cohort(2022, 48, { 'overall-6-months': 75 }),
          ],
        }),
      );
      expect(told)
        .to.include('Dans le métier visé six mois après : déposé, avec une valeur qui ne peut pas être juste')
        .and.include('Dans le métier visé deux ans après : non déposé dans le registre')
        .and.not.include('Dans le métier visé six mois après : non déposé');
    });

    it('the same of lent figures, with the number of the certification that lends them', async () => {
      const lender = certification({
        code: 'RNCP90001',
        cohorts: [
          cohort(2023, 52, { 'target-job-6-months': 140 }),
          cohort(2022, 48, { 'overall-6-months': 75 }),
        ],
      });
      const entry = certification({
        code: 'RNCP90002',
        predecessors: [lender.code],
        cohorts: [cohort(2025, -9)],
      });
      const { frame } = await storyShown({ id: 'x', title: '', entry, predecessors: [lender] });
      const told = heardIn(oneIn(frame, '.outcomes'));
      expect(told)
        .to.include(
          'Dans le métier visé six mois après : déposé pour RNCP90001, avec une valeur qui ne peut pas être juste',
        )
        .and.include('Dans le métier visé deux ans après : non déposé pour RNCP90001 dans le registre')
        .and.include('RNCP90001 : une promotion écartée')
        .and.include('RNCP90002 : une promotion écartée');
    });

    it('a negative number of people: no figure, and what the source holds', async () => {
      const told = await opened(trap('negative'));
      expect(told).to.include('La source donne des chiffres que nous ne pouvons pas montrer');
      expect(told).to.include('Un nombre de personnes est impossible.').and.not.include('80 sur 100');
    });

    it('a promotion of the future: neither shown nor "too new"', async () => {
      const told = await opened(trap('future'));
      expect(told).to.include('Promotion 2031. L’année est dans le futur.').and.not.include('Trop récente');
      expect(told).to.include(
        'Débouchés constatés, avec l’année et la population : information non renseignée',
      );
      expect(told).to.include('Nous ne savons pas d’où vient l’erreur.');
    });

    it('a figure of another source that cannot be: set aside, with what the file holds', async () => {
      const told = await text(trap('small-file'));
      expect(told).to.include('Un chiffre d’une autre source, écarté').and.not.include('312 %');
      expect(await opened(trap('small-file'))).to.include(
        'Chiffre d’une région : Occitanie. Taux d’emploi déclaré : 312 %, sur 52 sortants (promotion 2023-2024).',
      );
      const [impossible] = trap('small-file')!.entry.figures.filter(
        ({ kind }) => kind === 'inserjeunes-rate',
      );
      expect(await outcomes(certification({ figures: [impossible!] })))
        .to.include('Débouchés : non trouvés dans nos sources')
        .and.include('Un chiffre d’une autre source, écarté');
    });

    it('an empty list of blocs: not one bloc', async () => {
      expect(await text({ id: 'x', title: '', entry: certification({ blocs: [] }) })).to.include(
        'Blocs de compétences Découpage en blocs : non renseigné. La source officielle laisse ce champ vide.',
      );
    });

    it('the same promotion twice, differently: neither is trusted', async () => {
      const told = await text(trap('twice'));
      expect(told).to.include('2 promotions écartées').and.include('75 sur 100 titulaires de 2022');
      expect(told).not.to.include('90 sur 100').and.not.include('60 sur 100');
    });

    it('mark-up is text, and no address is followed', async () => {
      const { frame } = await storyShown(trap('html')!);
      expect(allIn(frame, 'img, script')).to.have.length(0);
      expect(textIn(frame)).to.include('<img src=x onerror="document.title=1">Gardien & <b>veilleur</b>');
      const { frame: other } = await storyShown({
        id: 'x',
        title: '',
        entry: certification({ competences: ['{{count}} $t(fiche.print)'] }),
      });
      expect(textIn(other)).to.include('{{count}} $t(fiche.print)');
      expect(allIn<HTMLAnchorElement>(frame, 'a').every(({ href }) => href.startsWith('http'))).to.equal(
        true,
      );
    });

    it('a list nobody separated is told as one text, and not as one competence', async () => {
      const { frame } = await storyShown(trap('unsplit')!);
      const told = textIn(frame);
      expect(told)
        .to.include('La source ne sépare pas les éléments')
        .and.include('Compétences, en un seul texte');
      expect(told).not.to.include('1 compétence');
    });

    it('6,000 characters are all there, folded', async () => {
      const { frame } = await storyShown(trap('long')!);
      const { purpose } = trap('long')!.entry;
      const folded = allIn(frame, '.purpose details')[0] as HTMLDetailsElement;
      expect(folded.open).to.equal(false);
      expect(plain(folded.textContent)).to.include(plain(purpose.known ? purpose.value : ''));
    });

    it('nothing known: every section is there, and none is empty', async () => {
      const { frame } = await storyShown(trap('nothing')!);
      expect(allIn(frame, 'section h3')).to.have.length(8);
      for (const section of allIn(frame, 'section'))
        expect(linesIn(section).length, section.outerHTML).to.be.least(2);
      expect(textIn(frame)).to.include('0 information utile sur 10').and.not.include(' 0 %');
    });
  });

  it('says until when, what comes after, and what replaces it, on the reader’s day', async () => {
    expect(await text(state('figure'))).to.include(
      'Valable jusqu’au 31 août 2028. Après cette date, on ne pourra plus s’y inscrire sous ce numéro, sauf renouvellement. Ce qui est obtenu reste acquis. Sans successeur connu à ce jour. Situation au 23 novembre 2026.',
    );
    expect(await text(trap('closing'))).to.include(
      'Fermée depuis le 31 août 2026, remplacée par RNCP90003. Les personnes déjà inscrites peuvent l’obtenir jusqu’au 31 août 2027.',
    );
    const closed = await text(trap('closed'));
    expect(closed).to.include('Fermée depuis le 31 août 2023. Sans successeur connu.');
    expect(closed).to.include(
      'La date limite pour la délivrer aux personnes déjà inscrites est passée : 31 août 2025.',
    );
    expect(await text(trap('last-award'))).to.match(
      /^.*Valable jusqu’au 31 août 2028\. .* Date limite pour la délivrer aux personnes déjà inscrites : 31 août 2029\. Situation au/,
    );
  });

  it('words a register that asks for no figure by its kind of registration, never as a fault', async () => {
    const told = await text(trap('by-right'));
    expect(told).to.include('enregistrée de droit, c’est-à-dire par la loi');
    expect(told)
      .to.include('Cela ne dit rien de sa qualité.')
      .and.not.match(/n’a pas publié|manqu|aurait dû/);
    expect(told).to.include(asksOutcome);
  });

  it('promises no way into a certification that is closed', async () => {
    const told = await opened(trap('closed-ticked'));
    expect(told).to.include(
      'Vous dites maîtriser ce bloc, mais la certification n’est plus ouverte. Voyez plus haut si une autre la remplace. Bloc coché : Recevoir des naufragés',
    );
    expect(told).not.to.match(/pas à pas|Vous pourriez commencer/);
  });

  it('shows the lists of 2016 as what they were', async () => {
    const told = await opened(trap('of-2016'));
    expect(told)
      .to.include('Cela ne dit rien du financement d’aujourd’hui.')
      .and.include('Listes du 20 septembre 2016');
    const { frame } = await storyShown(trap('of-2016')!);
    expect(allIn(frame, 'tbody td').map(({ textContent }) => plain(textContent))).to.deep.equal([
      'Branche des phares',
      'Salariés',
      '20/09/2016',
      'Niveau IV (Bac)',
      'Inventaire',
      '000001',
    ]);
  });

  it('names each source of what a section tells, and no other', async () => {
    const from = (value: string, id: string) => ({ known: true as const, value, from: id });
    const sourceOf = async (entry: Certification, section: string) => {
      const { frame, part } = await storyShown({ id: 'x', title: '', entry });
      const ours = { ...storySource, id: 'ours', publisher: 'Choix éclairé', title: 'Rédaction' };
      const source = (id: string) =>
        id === ours.id ? ours : id === storySource.id ? storySource : undefined;
      part.catalogue = { ...part.catalogue, source };
      await part.updateComplete;
      const box =
        section === ''
          ? allIn(frame, '.screen > .source')[0]
          : allIn(frame, 'section').find((one) => heardIn(one).startsWith(section));
      return plain((section === '' ? box : box?.querySelector(':scope > .source'))?.textContent);
    };
    const two = certification({ title: 'Gardien', purpose: from('Veiller.', 'ours') });
    expect(await sourceOf(two, '')).to.match(
      /^Sources : (?=.*Registre inventé, Export d’essai).*Choix éclairé, Rédaction/,
    );
    for (const stated of [
      { prerequisites: from('Savoir nager.', 'ours') },
      { assessment: from('Une nuit de veille.', 'ours') },
      { juries: { known: true as const, value: { vae: 'Deux gardiens.' }, from: 'ours' } },
    ])
      expect(await sourceOf(certification(stated), 'Comment l’obtenir'), JSON.stringify(stated)).to.match(
        /^Source : Choix éclairé/,
      );
    const activities = { known: true as const, value: ['Veiller'], from: 'ours' };
    expect(await sourceOf(certification({ activities }), 'Ce que la certification')).to.match(
      /^Source : Choix/,
    );
    const links = { known: true as const, value: ['https://phares.example/'], from: 'ours' };
    expect(await sourceOf(certification({ links }), 'Qui la délivre')).to.match(/^Source : Choix/);
    const { report2016: _, ...unplaced } = trap('of-2016')!.entry;
    expect(await text({ id: 'x', title: '', entry: unplaced })).to.include(
      'Ce catalogue ne dit pas d’où viennent ces lignes.',
    );
  });

  it('takes no competence of the Répertoire spécifique for a title beside the diplomas', async () => {
    const kinds = async (code: string, kind: string) =>
      (await text({ id: 'x', title: '', entry: certification({ code, kind }) })).includes(
        'n’est pas toujours un diplôme',
      );
    expect(await kinds('RS9001', 'Certification du répertoire spécifique')).to.equal(false);
    expect(await kinds('RS9001', 'Certificat de compétences')).to.equal(false);
    expect(await kinds('RNCP1', 'Certification')).to.equal(false);
    expect(await kinds('RNCP1', 'Certificat de qualification professionnelle')).to.equal(true);
    expect(await kinds('RNCP1', 'Titre à finalité professionnelle')).to.equal(true);
  });

  it('says where each group of facts comes from, when, and where to check', async () => {
    const { frame } = await storyShown({ id: 'x', title: '', entry: wholeFiche });
    const groups = allIn(frame, '.provenance > div').map(({ textContent }) => plain(textContent));
    expect(groups).to.have.length(7);
    for (const group of groups)
      expect(group)
        .to.include('Registre inventé, Export d’essai (20 août 2026)')
        .and.include('Vérifier sur le site officiel');
    const checks = allIn<HTMLAnchorElement>(frame, '.check a');
    expect(new Set(checks.map(({ href }) => href))).to.deep.equal(
      new Set(['https://www.francecompetences.fr/recherche/rncp/90002/']),
    );
    // Heard in a list of links, each says what is checked there.
    const named = allIn(frame, 'section > .source .check, .screen > div > .source .check').map((one) =>
      plain(one.textContent),
    );
    expect(named).to.include('Vérifier sur le site officiel : Débouchés (nouvel onglet)');
    expect(new Set(named).size).to.equal(named.length);
    expect(storySource.edition).to.equal('2026-08-20');
    for (const source of allIn(frame, 'section > .source'))
      if (source.textContent?.includes('Source')) expect(source.textContent).to.include('Vérifier');
  });

  it('flags a VAE said to be open in a register that has none', async () => {
    expect(await text(trap('rs'))).to.include(
      'VAE indiquée par la source, à vérifier : ce répertoire n’y est en principe pas ouvert.',
    );
  });

  it('says the composition of a jury once, when it is the same for several ways', async () => {
    const jury = 'Trois gardiens en exercice.';
    const entry = certification({
      voies: { vae: true, 'formation-continue': true, apprentissage: true },
      juries: { vae: jury, 'formation-continue': jury, apprentissage: 'Deux armateurs.' },
    });
    const { frame } = await storyShown({ id: 'x', title: '', entry });
    const told = allIn(frame, '.ways > li').map(({ textContent }) => plain(textContent));
    expect(told.filter((one) => one.includes(jury))).to.have.length(1);
    expect(told.filter((one) => one.includes('Même jury que pour : VAE.'))).to.have.length(1);
    expect(told.filter((one) => one.includes('Deux armateurs.'))).to.have.length(1);
  });

  for (const [register, entry] of Object.entries({
    'the RS': certification({ code: 'RS9001', voies: { 'formation-continue': true } }),
    'the former Inventaire': certification({ code: 'INV901', layer: '2016', title: 'Corne de brume' }),
  }))
    it(`has a sentence in place of the path of the VAE when ${register} says nothing of it`, async () => {
      const { frame } = await storyShown({ id: 'x', title: '', entry });
      expect(heardIn(frame)).to.include(
        'La VAE (validation des acquis de l’expérience) n’est en principe pas ouverte dans ce répertoire, et nos sources n’en disent rien ici : demandez au certificateur.',
      );
      // Nothing above it gives the VAE as an example.
      expect(heardIn(frame)).not.to.include('par la VAE');
      expect(allIn(frame, '.path')).to.have.length(0);
      const open = await storyShown(trap('rs')!);
      expect(allIn(open.frame, '.path')).to.have.length(1);
    });

  it('keeps the path where the VAE is unknown in the RNCP, and says that it is', async () => {
    const { frame } = await storyShown(state('unlinked')!);
    expect(plain(oneIn(frame, '.path summary').textContent)).to.equal(
      'La VAE (validation des acquis de l’expérience), si elle est ouverte, pas à pas',
    );
    const unregistered = certification({ code: 'CNEFOP2016-99' });
    const told = await text({ id: 'x', title: '', entry: unregistered });
    expect(told).not.to.include('dans ce répertoire');
    const shut = certification({ voies: { vae: false } });
    expect(allIn((await storyShown({ id: 'x', title: '', entry: shut })).frame, '.path')).to.have.length(0);
  });

  it('speaks to the situation of the person, and to their experience', async () => {
    const told = await opened(trap('situation'));
    expect(told).to.include('VAE : oui Validation des acquis de l’expérience : un jury évalue');
    expect(told).to.include('Expliqué pour votre situation : à votre compte.');
    expect(told).to.include('Votre activité à votre compte est une expérience comme une autre.');
    expect(told).to.include('Vous avez dit avoir plus de trois ans d’expérience');
    expect(told).to.include('Vous pourriez commencer par le bloc que vous avez coché.');
    expect(await text(state('figure'))).not.to.include('Expliqué pour votre situation');
  });

  for (const [experience, sentence] of [
    [
      'none',
      'Vous avez dit ne pas avoir d’expérience liée à ces métiers. La VAE en demande une, même courte : le bénévolat ou l’aide à un proche comptent aussi.',
    ],
    [
      'under-1',
      'Vous avez dit avoir moins d’un an d’expérience. Ce n’est pas un obstacle : aucune durée minimale n’est demandée.',
    ],
    [
      '1-to-3',
      'Vous avez dit avoir un à trois ans d’expérience : listez les situations les plus proches de la certification.',
    ],
    [
      'over-3',
      'Vous avez dit avoir plus de trois ans d’expérience : choisissez les situations les plus proches de la certification.',
    ],
  ] as const)
    it(`speaks of VAE to somebody with this experience: ${experience}`, async () => {
      const told = await opened({ ...trap('situation')!, profile: { experience } });
      expect(told).to.include(sentence);
      expect(told.split('Vous avez dit')).to.have.length(2);
      expect(told)
        .to.include('Aucune durée minimale')
        .and.not.match(/au moins un an|une année d’expérience/);
    });

  it('says that a certification need not have a level, where it has none and nowhere else', async () => {
    const sentence =
      'Une certification n’a pas forcément de niveau. Celles du Répertoire spécifique attestent une compétence, pas un niveau d’études.';
    const of = (code: string, level?: 5) =>
      text({ id: 'x', title: '', entry: certification({ code, ...(level && { level }) }) });
    expect(await of('RS9001')).to.include(sentence);
    expect(await of('RNCP1'), 'a level nobody knows').not.to.include(sentence);
    expect(await of('RNCP1', 5)).not.to.include(sentence);
    const rs = { id: 'x', title: '', entry: certification({ code: 'RS9001' }) };
    const { frame } = await storyShown(rs, inFrench, { dismissed: ['no-level'] });
    expect(heardIn(frame)).not.to.include(sentence);
  });

  it('has a sentence for each voie in each situation', async () => {
    const { part } = await storyShown(state('unlinked')!);
    for (const situation of ['job-seeker', 'student', 'employee', 'self-employed'])
      for (const voie of voies)
        expect(part.words.has(`fiche.ways.meaning.${voie}.${situation}`), `${voie}, ${situation}`).to.equal(
          true,
        );
  });

  it('says the same when the number of answers is above that of holders: neither is trusted', async () => {
    const rate = fact({ kind: 'declared' as const, percent: 80, respondents: 90 });
    const impossible = { ...cohort(2022, 40), rates: { ...cohort(2022).rates, 'overall-6-months': rate } };
    const entry = certification({ cohorts: [impossible] });
    expect(await opened({ id: 'x', title: '', entry })).to.include('Un nombre de personnes est impossible.');
  });
});
