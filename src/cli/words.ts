import type { Oddity } from '../catalogue/sources/importReport.js';
import type { XmlFault } from '../catalogue/sources/exportFrame.js';
import type { Selection } from '../catalogue/sources/selection.js';
import type { CatalogueProblem } from '../catalogue/problem.js';
import type { R5ItemId, Register } from '../domain/index.js';
import type { CertifierType } from './certifierType.js';
import type { CheckFault } from './check.js';
import type { Diff } from './diff.js';
import type { CliProblem, UsageFault } from './problem.js';

/*
 * Everything the command line says. It speaks French: those who run it are operators in France.
 */

export const numberWords = (value: number): string => new Intl.NumberFormat('fr-FR').format(value);

export const bytesWords = (bytes: number): string =>
  bytes < 1000
    ? `${numberWords(bytes)} o`
    : bytes < 1_000_000
      ? `${numberWords(Math.round(bytes / 1000))} ko`
      : `${numberWords(Math.round(bytes / 100_000) / 10)} Mo`;

const plural = (count: number, one: string, many: string): string =>
  `${numberWords(count)} ${count < 2 ? one : many}`;

export const helpWords = `Choix éclairé — fabriquer, vérifier et mesurer un catalogue de certifications.

  choix-eclaire import FICHIER… --out DOSSIER   fabrique un catalogue à partir des données ouvertes
  choix-eclaire check DOSSIER|ADRESSE           vérifie un catalogue
  choix-eclaire audit DOSSIER|ADRESSE           mesure les informations utiles au choix (recommandation R5)
  choix-eclaire diff ANCIEN NOUVEAU             compare deux éditions

  choix-eclaire COMMANDE --help                 les options de la commande

Codes de sortie : 0, tout va bien ; 1, un fichier ou un catalogue ne va pas ; 2, la commande est mal écrite.`;

export const commandHelp = {
  import: `choix-eclaire import FICHIER… --out DOSSIER

Fichiers acceptés, dans n’importe quel ordre, zippés ou non :
  export XML V4.1 du RNCP et du répertoire spécifique (France compétences)
  export CSV des mêmes répertoires : moins complet, sans textes ni statistiques
  ROME 4.0 : unix_referentiel_code_rome… et unix_referentiel_appellation… (France Travail)
  vos ajouts, en CSV ou en JSON : numero, contact, lien, sessions, remarque

Options
  --out DOSSIER        où écrire le catalogue ; le dossier ne doit pas exister, ou être vide
  --replace            remplacer le catalogue qui s’y trouve, d’un seul coup, une fois le nouveau complet
  --name NOM           nom montré aux personnes
  --id MOT             identifiant du catalogue
  --edition AAAA-MM-JJ date des répertoires, quand le nom de leurs fichiers ne la donne pas
  --theme MOT          « accompagnement » ouvre les questions de ce champ
  --report FICHIER     où écrire le rapport (par défaut : DOSSIER.rapport.json et .txt)
  --keep-first         si deux fichiers donnent la même fiche, garder la première au lieu de s’arrêter
  --quiet              ne rien dire quand tout va bien

Sélection
  --all                les fiches inactives aussi (par défaut : les actives, selon ACTIF)
  --register LISTE     rncp, rs
  --level LISTE        niveaux : 3,4,5…
  --rome LISTE         codes ROME ou leur début : K1801,K18
  --nsf LISTE          codes NSF ou leur début : 33
  --codes LISTE        numéros de fiches, ou le nom d’un fichier qui les contient
  --date AAAA-MM-JJ    fiches encore enregistrées ce jour-là`,
  check: `choix-eclaire check DOSSIER|ADRESSE

Vérifie les formes, les empreintes, chaque fiche, les chaînes de remplacement et les renvois.

Options
  --previous DOSSIER|ADRESSE   l’édition d’avant
  --max-loss POURCENT          refuser une édition qui a perdu plus de fiches que cela (10 par défaut)
  --json FICHIER               écrire le résultat en JSON`,
  audit: `choix-eclaire audit DOSSIER|ADRESSE

Pour chaque information utile au choix (recommandation R5), combien de certifications l’ont,
par répertoire, par niveau et par type de certificateur ; et ce qui manque à chacune.

Options
  --html FICHIER   une page autonome, à envoyer
  --json FICHIER   les mêmes chiffres, et la liste de ce qui manque`,
  diff: `choix-eclaire diff ANCIEN NOUVEAU

Compare deux éditions : fiches nouvelles, disparues, fermées, remplacées, chiffres changés.

Options
  --json FICHIER   écrire le résultat en JSON`,
} as const;

export type Command = keyof typeof commandHelp;

const usageWords: Readonly<Record<UsageFault, (value: string) => string>> = {
  'no-command': () => 'Il manque la commande : import, check, audit ou diff.',
  command: (value) => `Commande inconnue : ${value}. Il y a import, check, audit et diff.`,
  option: (value) => `Option inconnue : ${value}.`,
  'option-value': (value) => `Il manque la valeur de l’option ${value}.`,
  'no-input': (value) => `Il manque ${value}.`,
  'too-many': (value) => `En trop : ${value}.`,
  'no-out': () => 'Il manque --out DOSSIER : où écrire le catalogue.',
  report: (value) =>
    `Le rapport ne peut pas être dans le dossier du catalogue, où il serait publié : ${value}.`,
  day: (value) => `« ${value} » n’est pas un jour : écrivez-le comme 2026-08-16.`,
  level: (value) => `« ${value} » n’est pas un niveau : 3, 4, 5, 6, 7 ou 8.`,
  register: (value) => `« ${value} » n’est pas un répertoire : rncp ou rs.`,
  code: (value) => `« ${value} » n’est pas un numéro de fiche, comme RNCP37274 ou RS5000.`,
  share: (value) => `« ${value} » n’est pas un pourcentage de 0 à 100.`,
};

const xmlFaults: Readonly<Record<XmlFault, string>> = {
  entity: 'une entité inconnue',
  character: 'un caractère interdit',
  tags: 'une balise mal fermée',
  syntax: 'une faute d’écriture du XML',
};

/** The sentence of a problem: which file, and what to do. */
export function problemWords(problem: CliProblem): string {
  switch (problem.code) {
    case 'usage':
      return `${usageWords[problem.detail](problem.value)}\nAide : choix-eclaire --help`;
    case 'file-missing':
      return `${problem.file} : ce fichier n’existe pas. Vérifiez son nom et son dossier.`;
    case 'file-denied':
      return `${problem.file} : vous n’avez pas le droit de lire ce fichier. Changez ses droits, ou copiez-le ailleurs.`;
    case 'file-folder':
      return `${problem.file} : c’est un dossier. Donnez les fichiers qu’il contient : ${problem.file.replace(/\/+$/, '')}/*`;
    case 'file-empty':
      return `${problem.file} : ce fichier est vide. Téléchargez-le de nouveau.`;
    case 'file-unreadable':
      return `${problem.file} : la lecture a échoué. Copiez le fichier sur un autre disque, ou téléchargez-le de nouveau.`;
    case 'file-unknown':
      return `${problem.file} : ce n’est ni un zip, ni un XML, ni un CSV, ni un JSON. Donnez un export de France compétences, le ROME, ou vos ajouts.`;
    case 'answer-cut':
      return `${problem.file} : la réponse s’arrête avant la fin. Recommencez ; si cela dure, voyez avec l’hébergeur.`;
    case 'zip-broken':
      return `${problem.file} : ce zip est coupé ou abîmé. Téléchargez-le de nouveau.`;
    case 'zip-empty':
      return `${problem.file} : ce zip ne contient ni XML ni CSV. Vérifiez que c’est le bon fichier.`;
    case 'not-utf8':
      return `${problem.file} : ce fichier n’est pas en UTF-8. Enregistrez-le en UTF-8, ou téléchargez-le de nouveau.`;
    case 'xml':
      return `${problem.file} : ${xmlWords(problem.problem)}`;
    case 'csv':
      return `${problem.file} : le CSV est mal formé près de la ligne ${problem.line} (guillemets). Téléchargez-le de nouveau, ou enregistrez-le comme CSV.`;
    case 'csv-columns':
      return `${problem.file} : ces colonnes ne sont celles d’aucun fichier connu : ${problem.header}. Vérifiez que c’est le bon fichier ; vos ajouts doivent avoir une colonne « numero ».`;
    case 'json':
      return `${problem.file} : ce JSON n’est pas une liste d’ajouts. Écrivez [{ "numero": "RNCP37274", "contact": "…" }].`;
    case 'entry-twice':
      if (problem.file === problem.before)
        return `${problem.file} : la fiche ${problem.entry} y est deux fois. Téléchargez le fichier de nouveau, ou ajoutez --keep-first pour garder la première.`;
      return `${problem.file} : la fiche ${problem.entry} est déjà dans ${problem.before}. Retirez l’un des deux fichiers, ou ajoutez --keep-first pour garder la première.`;
    case 'nothing-kept':
      return 'Aucune fiche ne reste : vérifiez les fichiers donnés et les options de sélection.';
    case 'out-exists':
      return `${problem.file} : ce dossier n’est pas vide. Choisissez-en un autre, ou ajoutez --replace pour remplacer ce qu’il contient.`;
    case 'out-other':
      return `${problem.file} : ce dossier n’est pas un catalogue (son manifest.json manque, ou dit autre chose) : --replace n’y touche pas. Choisissez-en un autre, ou videz-le vous-même.`;
    case 'out-file':
      return `${problem.file} : un fichier porte déjà ce nom, ou l’un de ses dossiers est un fichier. Choisissez un autre nom.`;
    case 'out-folder':
      return `${problem.file} : c’est un dossier. Donnez le nom d’un fichier.`;
    case 'out-denied':
      return `${problem.file} : vous n’avez pas le droit d’écrire ici. Choisissez un autre dossier, ou changez ses droits.`;
    case 'disk-full':
      return `${problem.file} : il n’y a plus de place sur le disque. Libérez-en, ou choisissez un autre disque ; rien n’a été laissé à moitié écrit.`;
    case 'write-failed':
      return `${problem.file} : l’écriture a échoué (${problem.detail}). Choisissez un autre dossier.`;
    case 'catalogue':
      return `${problem.place} : ${catalogueWords(problem.problem)}`;
    default:
      return problem satisfies never;
  }
}

function xmlWords(problem: Extract<CliProblem, { code: 'xml' }>['problem']): string {
  switch (problem.code) {
    case 'xml-malformed':
      return `${xmlFaults[problem.fault]}, ligne ${problem.line}, colonne ${problem.column}. Téléchargez-le de nouveau.`;
    case 'xml-truncated':
      return 'ce XML s’arrête avant la fin. Téléchargez-le de nouveau.';
    case 'xml-doctype':
      return 'ce XML déclare un type de document (DOCTYPE) : refusé. Un export de France compétences n’en a pas ; téléchargez-le de nouveau.';
    case 'xml-other':
      return `ce XML n’est pas un export de France compétences : il commence par <${problem.root}>. Vérifiez que c’est le bon fichier.`;
    case 'xml-version':
      return problem.version === ''
        ? 'cet export ne dit pas sa version (VERSION_FLUX). Donnez l’export V4.1.'
        : `cet export est en version ${problem.version}. Seule la version 4.1 est lue : donnez l’export V4.1.`;
    case 'xml-text-too-long':
      return `un texte n’en finit pas (${problem.path}). Vérifiez que c’est le bon fichier.`;
    default:
      return problem satisfies never;
  }
}

function catalogueWords(problem: CatalogueProblem): string {
  switch (problem.code) {
    case 'catalogue-unreachable':
      return problem.status === 0
        ? `${problem.url} est introuvable. Vérifiez l’adresse ou le dossier.`
        : `${problem.url} répond ${problem.status}. Vérifiez l’adresse.`;
    case 'catalogue-not-json':
      return `${problem.url} n’est pas du JSON. Fabriquez le catalogue de nouveau.`;
    case 'catalogue-shape':
      return `${problem.url} n’a pas la forme attendue (${problem.field}). Fabriquez le catalogue de nouveau.`;
    case 'catalogue-too-new':
      return `${problem.url} est au format ${problem.formatVersion}, que cette version ne lit pas. Mettez choix-eclaire à jour.`;
    case 'entry-not-found':
      return `la fiche ${problem.entry} n’est pas dans ce catalogue.`;
    case 'entry-unreadable':
      return `la fiche ${problem.entry} est illisible (${problem.field}).`;
    case 'aborted':
      return 'interrompu.';
    default:
      return problem satisfies never;
  }
}

export const progressLine = ({
  read,
  total,
  fiches,
  left,
}: {
  readonly read: number;
  readonly total: number;
  readonly fiches: number;
  readonly left: number | undefined;
}): string =>
  `${bytesWords(read)} sur ${bytesWords(total)}, ${plural(fiches, 'fiche', 'fiches')}${
    left === undefined ? '' : `, encore ${plural(Math.ceil(left), 'seconde', 'secondes')}`
  }`;

export const sourceTitles = {
  xml: {
    rncp: 'Répertoire national des certifications professionnelles (RNCP), export XML V4.1',
    rs: 'Répertoire spécifique (RS), export XML V4.1',
  },
  csv: {
    rncp: 'Répertoire national des certifications professionnelles (RNCP), export CSV',
    rs: 'Répertoire spécifique (RS), export CSV',
  },
  rome: (version: string | undefined) =>
    `Répertoire opérationnel des métiers et des emplois (ROME 4.0)${version === undefined ? '' : `, ${version}`}`,
  operator: 'L’opérateur de ce catalogue',
  additions: 'Contacts, sessions et remarques',
} as const;

/** What a catalogue made by an import does not hold, told to its readers. */
export const gaps = ({
  csv,
  selection,
  inactive,
}: {
  readonly csv: boolean;
  readonly selection: Selection;
  readonly inactive: number;
}): readonly string[] => [
  ...(inactive > 0
    ? [
        inactive === 1
          ? 'La fiche que les répertoires ne donnent plus comme active n’est pas reprise.'
          : `Les ${numberWords(inactive)} fiches que les répertoires ne donnent plus comme actives ne sont pas reprises.`,
      ]
    : []),
  ...(selection.registers ||
  selection.levels ||
  selection.romes ||
  selection.nsf ||
  selection.codes ||
  selection.on
    ? ['Ce catalogue est une sélection : toutes les certifications des répertoires n’y sont pas.']
    : []),
  ...(csv
    ? [
        'Des fiches viennent de l’export CSV, qui n’a ni textes, ni compétences, ni jurys, ni résultats chiffrés.',
      ]
    : []),
  'Les organismes partenaires ne sont pas repris : seul leur nombre l’est.',
  'La mention d’une VAE sur une fiche du répertoire spécifique est celle de la source, à vérifier auprès du certificateur.',
];

/** One kind of oddity: what it is, and what becomes of it. */
export const oddityWords: Readonly<Record<Oddity['code'], string>> = {
  'set-aside': 'Fiches illisibles, laissées de côté',
  'value-refused':
    'Valeurs qui ne sont pas ce que leur champ demande : laissées de côté, le reste de la fiche est gardé',
  'cohort-aside':
    'Promotions impossibles (taux au-dessus de 100, pas d’année…) : gardées, et montrées à part',
  'field-twice': 'Champs donnés deux fois : le premier est gardé',
  markup: 'Textes qui portaient du HTML : le texte seul est gardé',
  'no-active-certificateur': 'Fiches dont aucun certificateur n’est actif : aucun n’est donné',
  'rs-vae': 'Fiches du répertoire spécifique marquées ouvertes à la VAE : indiqué par la source, à vérifier',
  'replacement-loop': 'Fiches qui se remplacent en rond',
  'link-completed': 'Remplacements que l’autre fiche était seule à dire : complétés',
  'rome-unknown': 'Codes ROME que les fichiers du ROME n’ont pas',
  'bloc-twice': 'Blocs dont le code est donné deux fois dans une fiche : le premier est gardé',
  'addition-without-entry': 'Ajouts dont la fiche n’est pas dans le catalogue',
};

/** One line of the readable report. */
export const oddityLine = (oddity: Oddity): string =>
  `  ${oddity.entry}  ${oddity.field}${'detail' in oddity && oddity.detail !== '' ? `  ${oddity.detail}` : ''}`;

export const importWords = {
  input: 'le fichier à importer',
  name: 'Certifications professionnelles (RNCP et répertoire spécifique)',
  done: (out: string, kept: number, files: number, bytes: number, seconds: number) =>
    `${out} : ${plural(kept, 'fiche', 'fiches')}, ${plural(files, 'fichier', 'fichiers')}, ${bytesWords(bytes)}, en ${numberWords(Math.round(seconds * 10) / 10)} s.`,
  summary: (read: number, inactive: number, unselected: number, blocs: number) =>
    `${plural(read, 'fiche lue', 'fiches lues')} ; ${plural(inactive, 'inactive', 'inactives')} et ${numberWords(unselected)} hors sélection, non reprises ; ${plural(blocs, 'bloc', 'blocs')} de compétences.`,
  edition: (day: string) =>
    `Édition du ${day} : c’est la date du fichier, faute de mieux. Si les données sont d’un autre jour, ajoutez --edition AAAA-MM-JJ.`,
  unsure:
    'Sources datées du jour de leur fichier, dont le nom ne dit pas la date (écrivez-la dans le nom, AAAA-MM-JJ)',
  absent: (count: number) =>
    `${plural(count, 'fiche nommée', 'fiches nommées')} par un remplacement et absente${count < 2 ? '' : 's'} du catalogue (fermées, ou hors sélection).`,
  odd: (count: number, report: string) =>
    count === 0
      ? `Rien d’anormal. Rapport : ${report}`
      : `${plural(count, 'chose', 'choses')} à savoir : voir ${report}`,
  reportTitle: 'Rapport de l’import',
  more: (count: number) => `  … et ${numberWords(count)} de plus, dans le rapport JSON.`,
} as const;

export const checkWords = {
  input: 'le dossier ou l’adresse du catalogue',
  good: (place: string, entries: number, files: number) =>
    `${place} : ${plural(entries, 'fiche', 'fiches')}, ${plural(files, 'fichier', 'fichiers')}. Tout se tient.`,
  bad: (place: string, faults: number) => `${place} : ${plural(faults, 'défaut', 'défauts')}.`,
  more: (count: number) => `… et ${numberWords(count)} de plus : ajoutez --json FICHIER pour les avoir tous.`,
  strays: (count: number) =>
    `${plural(count, 'fichier du dossier n’est nommé', 'fichiers du dossier ne sont nommés')} par rien : restes d’une autre édition, qu’on peut effacer.`,
  absent: (count: number) =>
    `${plural(count, 'fiche nommée', 'fiches nommées')} par un remplacement et absente${count < 2 ? '' : 's'} du catalogue.`,
} as const;

/** One line of `check`. */
export function faultLine(fault: CheckFault): string {
  switch (fault.code) {
    case 'missing':
      return `${fault.file} : ce fichier manque, ou ne se lit pas.`;
    case 'hash':
      return `${fault.file} : son contenu n’est pas celui que dit son nom ; il a été coupé, ou modifié.`;
    case 'shape':
      return `${fault.file} : forme inattendue (${fault.field}).`;
    case 'record':
      return `${fault.entry} : fiche illisible (${fault.field}), dans ${fault.file}.`;
    case 'differs':
      return `${fault.entry} : l’index et la fiche ne disent pas la même chose (${fault.field}).`;
    case 'reference':
      return `${fault.entry} : ${fault.field} nomme « ${fault.detail} », que le catalogue ne déclare pas.`;
    case 'loop':
      return `${fault.entry} : des fiches se remplacent en rond (${fault.detail}).`;
    case 'count':
      return `Le manifeste compte mal : ${fault.field}, ${fault.detail}.`;
    case 'loss':
      return `Fiches de l’édition d’avant qui n’y sont plus : ${fault.detail}. C’est plus que permis (--max-loss) : l’export est peut-être coupé.`;
    default:
      return fault satisfies never;
  }
}

export const diffWords = {
  input: 'l’une des deux éditions : ANCIEN NOUVEAU',
  unreadable: (code: string) => `${code} : fiche illisible, non comparée.`,
} as const;

/** What `diff` prints. */
export function diffLines({
  from,
  to,
  added,
  gone,
  closed,
  replaced,
  figures,
  changed,
}: Diff): readonly string[] {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : ['', `${title} (${numberWords(lines.length)})`, ...lines.map((line) => `  ${line}`)];
  const named = ({ code, title }: { readonly code: string; readonly title: string }) => `${code}  ${title}`;
  const lines = [
    ...section('Nouvelles', added.map(named)),
    ...section('Disparues du catalogue, sans que rien dise pourquoi', gone.map(named)),
    ...section('Fermées', closed.map(named)),
    ...section(
      'Remplacées',
      replaced.map(({ code, by }) => `${code} → ${by.join(', ')}`),
    ),
    ...section('Chiffres changés', figures),
    ...section(
      'Autres changements',
      changed.map((change) => `${named(change)} : ${change.fields.join(', ')}`),
    ),
  ];
  return [`Du ${from} au ${to}`, ...(lines.length > 0 ? lines : ['Rien n’a changé.'])];
}

/** A share in words, without decimals: these are counts of fiches, not measures. 100 % is said of all of them only. */
export function percentWords(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  const rounded = percent > 99 && part < whole ? 99 : percent < 1 && part > 0 ? 1 : Math.round(percent);
  return `${rounded}\u00a0%`;
}

export const itemWords: Readonly<Record<R5ItemId, string>> = {
  purpose: 'À quoi elle sert',
  competences: 'Compétences décrites',
  blocs: 'Blocs avec leur titre',
  voies: 'Voies d’accès, toutes dites',
  assessment: 'Jury ou évaluation',
  metiers: 'Métiers visés',
  certified: 'Nombre de certifiés, avec l’année',
  outcome: 'Débouchés constatés',
  validity: 'Fin d’enregistrement',
  certificateur: 'Certificateur et son site',
};

export const registerWords: Readonly<Record<Register, string>> = {
  rncp: 'RNCP',
  rs: 'Rép. spécifique',
  inventaire: 'Inventaire 2016',
  none: 'Hors répertoire',
};

export const levelWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries([3, 4, 5, 6, 7, 8].map((level) => [String(level), `Niveau ${level}`])),
  '?': 'Niveau non connu',
};

export const certifierWords: Readonly<Record<CertifierType, string>> = {
  ministere: 'Ministère',
  branche: 'Branche',
  consulaire: 'Consulaire',
  superieur: 'Ens. supérieur',
  autre: 'Autre organisme',
  inconnu: 'Non connu',
};

export const auditWords = {
  title: (name: string) => `Informations utiles au choix : ${name}`,
  intro: (edition: string, entries: number) =>
    `Édition du ${edition}, ${plural(entries, 'certification', 'certifications')}. La recommandation R5 du CNEFOP (2016) demande que chaque certification soit accompagnée des informations utiles au choix. Cette page compte celles qui sont publiées.`,
  reading:
    'Une information absente ici ne dit rien de la qualité de la certification : elle dit que la source ne la donne pas. Les informations sans objet (les blocs d’une fiche du répertoire spécifique) ne sont pas comptées.',
  all: 'Ensemble',
  entries: 'Certifications',
  byRegister: 'Par répertoire',
  byLevel: 'Par niveau (RNCP)',
  byCertifier: 'Par type de certificateur',
  certifierRule:
    'Le type de certificateur est lu dans son nom (« MINISTERE… », « CCI… », « UNIVERSITE… », « FEDERATION… ») : les répertoires ne le donnent pas. Une fiche de plusieurs certificateurs prend le premier type trouvé, dans l’ordre des colonnes.',
  scores: 'Combien d’informations par certification',
  score: (present: number, asked: number) =>
    `${numberWords(present)} ${present < 2 ? 'information utile' : 'informations utiles'} sur ${numberWords(asked)}`,
  coverage: (present: number, asked: number) =>
    `${numberWords(present)} sur ${numberWords(asked)} (${percentWords(present, asked)})`,
  lacking: (count: number) =>
    count === 0
      ? 'Aucune certification ne manque d’une information.'
      : `${plural(count, 'certification manque', 'certifications manquent')} d’au moins une information.`,
  where: 'Ce qui manque à chacune : ajoutez --html FICHIER, ou --json FICHIER.',
  open: 'Voir ce qui manque à chacune',
  columns: ['Numéro', 'Intitulé', 'Présentes', 'Ce qui manque'],
  notApplicable: 'sans objet',
  sources: 'Sources',
  unreadable: (code: string) => `${code} : fiche illisible, non comptée.`,
} as const;
