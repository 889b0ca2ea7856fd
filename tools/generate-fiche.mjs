/**
 * Invented fiches of the registers, with the proportions of the real ones: number of blocs, codes, promotions, partners
 * and characters. The words are French and say nothing.
 */

/** Small, fast and the same everywhere (mulberry32). @param {number} seed */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** From `least` to `most`, both in. @param {number} least @param {number} most */
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    /** @param {number} share */
    chance: (share) => next() < share,
    /** The first are drawn most, as words are. @template T @param {readonly T[]} list @returns {T} */
    one: (list) => /** @type {T} */ (list[Math.floor(next() * next() * list.length)]),
  };
}

const verbs =
  'analyser concevoir organiser conduire évaluer accompagner mettre_en_œuvre contrôler rédiger négocier planifier animer entretenir installer réparer vérifier présenter adapter transmettre accueillir orienter suivre diagnostiquer coordonner développer assurer gérer identifier élaborer proposer'
    .split(' ')
    .map((word) => word.replaceAll('_', ' '));
const nouns =
  'besoin projet équipe activité production client dossier document procédure outil matériel chantier budget planning réseau système donnée application véhicule bâtiment installation contrat formation entreprise service stratégie communication qualité sécurité environnement entretien bilan parcours public partenaire territoire commande stock logiciel maquette prototype mesure rapport audit risque incident maintenance énergie aliment soin patient animal culture sol machine pièce textile décor image son texte'.split(
    ' ',
  );
const ways =
  'en équipe|selon les règles en vigueur|dans le respect des consignes de sécurité|à l’aide des outils numériques|en tenant compte des personnes en situation de handicap|avec les parties prenantes|dans les délais prévus|en français et en anglais|à partir du cahier des charges|au regard des objectifs fixés|dans une démarche de développement durable|en autonomie|sous la responsabilité du chef de service|afin d’améliorer la qualité du service rendu|R&amp;D et innovation comprises'.split(
    '|',
  );
const jobs =
  'Technicien Chargé Responsable Conseiller Opérateur Agent Chef Gestionnaire Assistant Manager Concepteur Animateur Formateur Conducteur Monteur Ingénieur'.split(
    ' ',
  );
const bodies = 'INSTITUT ECOLE CENTRE GROUPE ASSOCIATION CHAMBRE LYCEE CFA UNIVERSITE GRETA'.split(' ');
const towns =
  'PARIS LYON LILLE NANTES RENNES TOULOUSE BORDEAUX METZ DIJON ROUEN AMIENS BREST NICE TOURS LIMOGES'.split(
    ' ',
  );
const kinds =
  'Master|Titre ingénieur|Titre professionnel|Licence professionnelle|Bachelor universitaire de technologie|Certificat d’aptitude professionnelle|Baccalauréat professionnel|Brevet de technicien supérieur'.split(
    '|',
  );

/** @param {ReturnType<typeof dice>} die */
const clause = (die) =>
  `${die.one(verbs)} ${die.chance(0.5) ? 'le' : 'un'} ${die.one(nouns)} et ${die.chance(0.5) ? 'les' : 'des'} ${die.one(nouns)}s, ${die.one(ways)}`;
/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** A title of at most so many characters, no entity cut in two.
 * @param {ReturnType<typeof dice>} die @param {number} most */
const short = (die, most) =>
  capital(clause(die))
    .slice(0, most)
    .replace(/&[^;]*$/, '');
/** @param {string} name @param {string | number} text */
const element = (name, text) => `<${name}>${text}</${name}>\n`;
/** @param {string} name @param {readonly string[]} children */
const list = (name, children) => (children.length > 0 ? `<${name}>\n${children.join('')}</${name}>\n` : '');
/** @template T @param {number} count @param {(at: number) => T} each @returns {T[]} */
const times = (count, each) => Array.from({ length: count }, (_, at) => each(at));

/** A text of about so many characters, as the export has them: line breaks are runs of spaces.
 * @param {ReturnType<typeof dice>} die @param {number} wanted */
function prose(die, wanted) {
  const length = wanted * 0.72;
  const bullet = die.one(['- ', '* ', '', '● ', 'o ']);
  let text = '';
  while (text.length < length)
    text += `${text === '' ? '' : '    '}${bullet}${capital(clause(die))}${die.chance(0.3) ? ' ;' : '.'}`;
  return text;
}

/** Indented as the export is: a tenth of its bytes are spaces between elements. @param {string} xml */
function indented(xml) {
  let depth = 1;
  return xml.replace(
    /^<(\/?)[^>]*>(.*)$/gm,
    (line, /** @type {string} */ closing, /** @type {string} */ rest) => {
      if (closing !== '') depth--;
      const shifted = `${'  '.repeat(depth)}${line}`;
      if (closing === '' && rest === '') depth++;
      return shifted;
    },
  );
}

/**
 * Which blocs of an earlier fiche the blocs of this one stand for; some name a fiche and no bloc.
 * @param {string} number @param {number} blocs @param {ReturnType<typeof dice>} die
 */
function correspondances(number, blocs, die) {
  const before = `RNCP${Math.max(1, Number(number.slice(4)) - die.whole(1, 900))}`;
  const bloc = (/** @type {string} */ fiche) =>
    list('BLOC_COMPETENCES', [element('CODE', `${fiche}BC${String(die.whole(1, blocs)).padStart(2, '0')}`)]);
  return list(
    'CORRESPONDANCES',
    times(die.whole(1, 18), () => {
      const isWhole = die.chance(1 / 47);
      return list('CORRESPONDANCE', [
        ...(isWhole ? [] : [list('SOURCE', [bloc(number)])]),
        list('DESTINATION', [element('NUMERO_FICHE', before), ...(isWhole ? [] : [bloc(before)])]),
      ]);
    }),
  );
}

/** @param {number} year @param {number} month */
const lastOf = (year, month) =>
  `${month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31}/${String(month).padStart(2, '0')}/${year}`;

/** Codes of the jobs fiches lead to: as many as the ROME had in its version 3. */
export const romes = times(
  532,
  (at) =>
    `${'ABCDEFGHIJKLMN'.charAt(at % 14)}${11 + (Math.floor(at / 14) % 20)}${String(1 + (Math.floor(at / 280) % 9)).padStart(2, '0')}`,
);

/** Titles of invented jobs, none twice. @param {number} seed @returns {Generator<string, never>} */
export function* jobTitles(seed) {
  const die = dice(seed);
  const seen = new Set();
  for (;;) {
    const title = [
      die.one(jobs),
      die.chance(0.5) ? 'en' : 'de',
      die.one(nouns),
      ...(die.chance(0.8) ? ['et', die.one(nouns)] : []),
      ...(die.chance(0.7) ? ['auprès du', die.one(nouns)] : []),
    ].join(' ');
    if (!seen.has(title)) yield title;
    seen.add(title);
  }
}

/**
 * @param {'RNCP' | 'RS'} register
 * @param {number} share of the real number of fiches
 * @param {number} seed
 * @returns {Generator<{ text: string, active: boolean }>}
 */
export function* fiches(register, share, seed) {
  const die = dice(seed * 7919 + register.length);
  const rncp = register === 'RNCP';
  const count = Math.round((rncp ? 25_640 : 4_860) * share);
  const active = rncp ? 5_518 / 25_638 : 1_471 / 4_837;
  const certifiers = times(
    4000,
    (at) => `${die.one(bodies)} ${die.one(nouns).toUpperCase()} ${die.one(towns)} ${at}`,
  );
  const partners = times(34_000, (at) => [
    `${die.one(bodies)} ${die.one(towns)} ${at}`,
    String(10_000_000_000_000 + at * 2_647_311_937),
  ]);
  // Sentences of juries are copied from fiche to fiche.
  const juries = times(300, () => prose(die, die.whole(120, 900)).replace(/ {4}[-*●o]? ?/g, ' '));
  for (let at = 0; at < count; at++) {
    const isActive = die.chance(active);
    yield { text: one(at, isActive), active: isActive };
  }

  /** Fiches are numbered in the order of their registration. @param {number} at */
  function numberAt(at) {
    return `${register}${(rncp ? 1000 : 5000) + Math.floor(at * (rncp ? 1.63 : 1.02)) + 1}`;
  }

  /** @param {number} at @param {boolean} isActive */
  function one(at, isActive) {
    const number = numberAt(at);
    const digits = Number(number.replace(/\D/g, ''));
    // A die of their own: what was drawn before they were thought of stays as it was.
    const more = dice(seed * 104_729 + digits);
    const later = at + more.whole(1, Math.ceil(count / 12));
    const isReplaced = later < count && more.chance(isActive ? 0.04 : rncp ? 0.41 : 0.34);
    const byRight = rncp ? die.chance(0.6) : die.chance(0.12);
    const full = isActive ? 1 : 0.55;
    const blocs =
      rncp && (isActive ? die.chance(0.94) : die.chance(0.25))
        ? Math.max(1, Math.min(23, Math.round(2 + die.next() * die.next() * 14)))
        : 0;
    const end = isActive ? die.whole(2026, 2031) : die.whole(2005, 2026);
    const jury = (/** @type {string} */ name) => {
      const open = die.chance({ VAE: 0.85, FC: 0.9, FI: 0.4, CA: 0.55, CQ: 0.7, CL: 0.45 }[name] ?? 0.5);
      return list(`SI_JURY_${name}`, [
        element('ACTIF', open ? 'Oui' : 'Non'),
        ...(open ? [element('COMPOSITION', die.one(juries))] : []),
      ]);
    };
    const trained = isActive
      ? die.chance(0.65)
        ? Math.round(die.next() * die.next() * (rncp ? 190 : 230))
        : 0
      : Math.round(die.next() ** 4 * (rncp ? 45 : 120));
    const title =
      `${die.one(jobs)} ${die.chance(0.5) ? 'en' : 'de'} ${die.one(nouns)} ${die.one(['', 'et ' + die.one(nouns), 'de ' + die.one(nouns) + ' et ' + die.one(nouns), 'spécialité ' + die.one(nouns) + ' ' + die.one(nouns)])}`.trim();
    return indented(
      list('FICHE', [
        element('ID_FICHE', digits),
        element('NUMERO_FICHE', number),
        ...(isReplaced
          ? [
              list('NOUVELLES_CERTIFICATIONS', [
                list('NOUVELLE_CERTIFICATION', [element('ID_FICHE_NOUVELLE_CERTIFICATION', numberAt(later))]),
              ]),
            ]
          : []),
        ...(isActive && digits > 3000
          ? [
              list('ANCIENNES_CERTIFICATIONS', [
                list('ANCIENNE_CERTIFICATION', [
                  element('ID_FICHE_ANCIENNE_CERTIFICATION', `${register}${digits - die.whole(1, 900)}`),
                ]),
              ]),
            ]
          : []),
        element('INTITULE', title),
        ...(byRight && rncp
          ? [list('ABREGE', [element('CODE', 'XX'), element('LIBELLE', die.one(kinds))])]
          : []),
        element('ETAT_FICHE', 'Publiée'),
        list(
          'FORMACODES',
          times(die.whole(1, 5), () =>
            list('FORMACODE', [
              element('CODE', die.whole(10_000, 99_999)),
              element('LIBELLE', capital(die.one(nouns))),
            ]),
          ),
        ),
        ...(rncp
          ? [
              list(
                'NOMENCLATURE_EUROPE',
                ((/** @type {number} */ level) => [
                  element('NIVEAU', `NIV${level}`),
                  element('LIBELLE', `Niveau ${level}`),
                ])(die.one([7, 6, 4, 5, 3])),
              ),
            ]
          : []),
        list(
          'CODES_NSF',
          times(die.whole(1, 3), () =>
            list('NSF', [
              element('CODE', `${die.whole(110, 346)}${die.one(['', 't', 'n', 'm'])}`),
              element('LIBELLE', short(die, 50)),
            ]),
          ),
        ),
        list(
          'CERTIFICATEURS',
          times(die.one([1, 1, 1, 2, 3]), () =>
            list('CERTIFICATEUR', [
              ...(die.chance(0.7)
                ? [element('SIRET_CERTIFICATEUR', die.whole(10_000_000_000_000, 98_999_999_999_999))]
                : []),
              element('NOM_CERTIFICATEUR', die.one(certifiers)),
              element('ETAT_CERTIFICATEUR', die.chance(0.85) ? 'Actif' : 'Inactif'),
              ...(die.chance(0.3) ? [element('SITE_INTERNET', 'https://certificateur.example/')] : []),
            ]),
          ),
        ),
        element('EXISTENCE_PARTENAIRES', trained > 0 ? 'Oui' : 'Non'),
        list(
          'PARTENAIRES',
          times(trained, () => {
            const [name = '', siret = ''] = partners[die.whole(0, partners.length - 1)] ?? [];
            return list('PARTENAIRE', [
              element('NOM_PARTENAIRE', name),
              element('SIRET_PARTENAIRE', siret),
              element(
                'HABILITATION_PARTENAIRE',
                die.one(['HABILITATION_ORGA_FORM', 'HABILITATION_FORMER', 'HABILITATION_ORGANISER']),
              ),
              element('ETAT_HABILITATION', die.chance(0.77) ? 'Actif' : 'Inactif'),
              element('DATE_ACTIF', lastOf(die.whole(2018, 2026), die.whole(1, 12))),
              element('DATE_DERNIERE_MODIFICATION_ETAT', lastOf(die.whole(2018, 2026), die.whole(1, 12))),
            ]);
          }),
        ),
        ...(rncp ? [element('ACTIVITES_VISEES', prose(die, full * die.whole(400, 3000)))] : []),
        element('CAPACITES_ATTESTEES', prose(die, full * die.whole(400, rncp ? 5200 : 2400))),
        ...(rncp
          ? [
              element('SECTEURS_ACTIVITE', prose(die, full * die.whole(80, 700))),
              element('TYPE_EMPLOI_ACCESSIBLES', prose(die, full * die.whole(80, 600))),
            ]
          : []),
        ...(rncp
          ? [
              list(
                'CODES_ROME',
                times(die.whole(1, 5), () =>
                  list('ROME', [
                    element('CODE', die.one(romes)),
                    element('LIBELLE', capital(die.one(nouns))),
                  ]),
                ),
              ),
            ]
          : []),
        ...(die.chance(0.4) ? [element('REGLEMENTATIONS_ACTIVITES', 'Sans objet')] : []),
        ...(rncp ? ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] : ['FI', 'FC', 'CQ', 'CL', 'VAE']).map(jury),
        ...(byRight
          ? []
          : [
              element('DATE_DECISION', lastOf(end - 3, die.whole(1, 12))),
              element('DUREE_ENREGISTREMENT', 3),
            ]),
        ...(byRight ? [element('DATE_EFFET', `01/09/${end - 5}`)] : []),
        ...(die.chance(byRight ? 0.3 : 0.75)
          ? [
              list(
                'STATISTIQUES_PROMOTIONS',
                times(die.whole(1, 4), (at) =>
                  list('STATISTIQUES_PROMOTION', [
                    element('ANNEE', end - 4 - at),
                    element('NOMBRE_CERTIFIES', Math.round(die.next() ** 3 * 900)),
                    ...(rncp
                      ? [
                          element('NOMBRE_CERTIFIES_VAE', die.whole(0, 9)),
                          element('TAUX_INSERTION_GLOBAL_6MOIS', die.whole(40, 100)),
                          ...(at > 0 ? [element('TAUX_INSERTION_METIER_2ANS', die.whole(40, 100))] : []),
                        ]
                      : []),
                  ]),
                ),
              ),
            ]
          : []),
        ...(die.chance(0.6)
          ? [element('LIEN_URL_DESCRIPTION', `https://certificateur.example/fiches/${digits}`)]
          : []),
        element('DATE_FIN_ENREGISTREMENT', byRight ? lastOf(end, 8) : lastOf(end, die.whole(1, 12))),
        element('TYPE_ENREGISTREMENT', byRight ? 'Enregistrement de droit' : 'Enregistrement sur demande'),
        list(
          'BLOCS_COMPETENCES',
          times(blocs, (at) =>
            list('BLOC_COMPETENCES', [
              element('CODE', `${number}BC${String(at + 1).padStart(2, '0')}`),
              element('LIBELLE', short(die, die.whole(30, 110))),
              element('LISTE_COMPETENCES', prose(die, die.whole(300, 1500))),
              element('MODALITES_EVALUATION', prose(die, die.whole(150, 900))),
            ]),
          ),
        ),
        element('OBJECTIFS_CONTEXTE', prose(die, full * die.whole(300, 1200))),
        element('ACTIF', isActive ? 'Oui' : 'Non'),
        ...(die.chance(0.6)
          ? [
              element(
                'PREREQUIS_ENTREE_FORMATION',
                die.chance(0.2) ? 'Aucun' : prose(die, die.whole(60, 300)),
              ),
            ]
          : []),
        ...(more.chance(rncp ? 0.17 : 0.62)
          ? [element('DATE_LIMITE_DELIVRANCE', lastOf(end + more.whole(1, 4), more.whole(1, 12)))]
          : []),
        ...(blocs > 0 && more.chance(0.42) ? [correspondances(number, blocs, more)] : []),
      ]),
    );
  }
}
