import { SpacedBylines } from '../bylines/spaced-bylines';
import { SpacedLeads } from '../bylines/spaced-leads';
import type { Language } from '../language';
import { spacedScript } from './script-facts';

const AGENCIES = [
  'Havas',
  'Reuter',
  'Reuters',
  'AFP',
  'AP',
  'Belga',
  'ATS',
  'UPI',
  'Wolff',
  'Agence France-Presse',
  'Agence Havas',
  'Stefani',
  'Tass',
  'Presse canadienne',
  'PC',
];

const MONTH =
  '(?:janv(?:ier|\\.)?|févr?(?:ier|\\.)?|mars|avril|mai|juin|juil(?:let|\\.)?|août|sept(?:embre|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|déc(?:embre|\\.)?)';

const ordinals = [
  'premier',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
  'onzième',
  'douzième',
];
const cardinals = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];
const numbers = {
  première: 1,
  seconde: 2,
  ...Object.fromEntries([ordinals, cardinals].flatMap((words) => words.map((word, i) => [word, i + 1] as const))),
};

export const fr: Language = {
  language: 'fr',
  script: spacedScript(['«', '»'], ['“', '”']),
  pages: {
    phrases: ['(page|pages|p.|pp.|pag.) {n}', '{n} page'],
    named: {
      'la une': '1',
      'à la une': '1',
      'cette page': 'same',
      'dernière page': null,
      'page suivante': null,
      'page précédente': null,
    },
    numbers,
    ordinalSuffixes: ['re', 'er', 'ère', 'e', 'me', 'ème', 'è'],
    and: [',', 'et', '-', 'à', '&'],
    han: false,
    labels: ['(page|pages) {n}', '{n} page', 'p. {n}'],
    folio: { numbered: 'Page {n}', sectioned: 'Page {n}' },
  },
  notices: {
    jumpOut: [
      // The plain words apart: of the many ways below, damaged words are compared with the first two hundred.
      '(suite|fin|suite et fin) [en|à la|,] {page}',
      '[lire|voir] [la|notre] (suite|fin|suite et fin) [et (schéma|fin|photos|solution|tableau)] [en|à|à la|sur la|dans la|,] {page}[[,] (colonne|col.) {column}]',
      '(solution|réponse|schéma) [en|à la] {page}',
    ],
    jumpIn: [
      '(suite|fin|suite et fin|réponse|schéma|solution) de [la|notre] {page}[[,] (colonne|col.) {column}]',
      '(voir|lire) [le] début [en|à la] {page}',
    ],
    reference: [
      "(voir|lire|v.|voir aussi|lire aussi) [aussi|également|notre|nos|l'article|le reportage|les informations] [en|à la|,] {page}",
      '(voir|lire) {words} [en|à la|,] {page}',
      "(nos informations|notre article|nos articles|l'article|lire l'article|le reportage|météo|sports|éditorial) [en|:|à la] {page}",
    ],
    serial: [
      '[la] suite [au|à un|dans le] (prochain|demain) [numéro]',
      '(à|a) suivre',
      'suite et fin',
      '[suite] [et] fin',
      'la suite à demain',
      '(suite)',
      'la fin au prochain numéro',
      '[la suite] (demain)',
    ],
    ornaments: '▶◀►◄▷◁→←■◆●',
  },
  commonJumps: { out: '(Suite en page 2)', in: '(Suite de la page 1)' },
  bylines: (roles) =>
    new SpacedBylines(
      {
        by: [
          'par',
          'de notre envoyé spécial,?',
          'de notre envoyée spéciale,?',
          'de notre correspondante?,?',
          'propos recueillis par',
          'texte de',
          'texte :',
        ],
        nobody: [
          '(?:notre|nos) (?:correspondante?s?|envoyée?s? spéciale?s?|envoyés spéciaux)(?: (?:particulière?|permanent|à \\p{Lu}[\\p{L}-]+))?',
          'la rédaction',
        ],
        roles: [
          '(?:notre )?correspondante?',
          '(?:notre )?envoyée? spéciale?',
          'rédacteur(?: en chef)?',
          'rédactrice(?: en chef)?',
          'journaliste',
          'chroniqueur',
          'éditorialiste',
        ],
        credits: {
          photo: 'photo',
          photos: 'photo',
          'photo de': 'photo',
          'photo :': 'photo',
          dessin: 'dessin',
          'dessin de': 'dessin',
          illustration: 'illustration',
          'le gérant': 'gérant',
          gérant: 'gérant',
          "l'imprimeur-gérant": 'gérant',
          'le rédacteur en chef': 'rédacteur',
          cliché: 'photo',
          'ph.': 'photo',
          infographie: 'infographie',
          source: 'source',
        },
        and: ['et'],
        agencies: AGENCIES,
        particles: ['de', 'du', 'des', 'la', 'le', "d'", 'van', 'von'],
        articles: [
          'le',
          'la',
          'les',
          'l',
          'un',
          'une',
          'des',
          'du',
          'de',
          'en',
          'à',
          'au',
          'aux',
          'dans',
          'sur',
          'pour',
          'par',
          'que',
          'qui',
          'ce',
          'cette',
          'ces',
          'monsieur',
          'madame',
        ],
        of: ['pour', 'du journal'],
        offices: ['la rédaction', 'la direction', "l'éditeur"],
      },
      roles,
    ),
  leads: new SpacedLeads({
    agencies: AGENCIES,
    origins: ['corr(?:esp)?\\.', 'correspondant', 'dépêche', 'envoyé spécial', 'télégr', 'par téléphone'],
    date: `(?:le\\s)?\\d{1,2}(?:er)?\\s${MONTH}(?:\\s\\d{4})?`,
    placeInCapitals: false,
  }),
  endMarks: ['[({\\[](?:Fin|FIN)\\.?[)}\\]]'],
  sentences: { stops: '.!?', hangingBefore: [] },
  genres: {
    reporters: '^author$|correspondant|envoyé|rédact|journaliste',
    clues: [
      {
        genre: 'commentary',
        headline: '^(?:éditorial|billet|opinion|chronique|tribune)',
        byline: 'éditorialiste|chroniqueur',
      },
      {
        genre: 'letter',
        headline: '^(?:courrier des lecteurs|lettre|correspondance|tribune libre)',
        opening: '^(?:monsieur le (?:rédacteur|directeur)|cher monsieur)',
      },
      { genre: 'correction', headline: '^(?:rectificatif|erratum|mise au point|rectification)' },
      { genre: 'obituary', headline: '^(?:nécrologie|avis de décès|décès|obsèques|carnet de deuil)' },
      { genre: 'weather', headline: '^(?:météo|le temps|bulletin météorologique)' },
      { genre: 'index', headline: '^(?:sommaire|dans ce numéro)' },
      { genre: 'notice', headline: '^(?:avis|annonces? légales?|communiqué)' },
      { genre: 'serial', headline: '^feuilleton' },
    ],
  },
};
