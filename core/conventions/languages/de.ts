import { SpacedBylines } from '../bylines/spaced-bylines';
import { SpacedLeads } from '../bylines/spaced-leads';
import type { Language } from '../language';
import { spacedScript } from './script-facts';

const AGENCIES = [
  'Wolff',
  'W. T. B.',
  'WTB',
  'Havas',
  'Reuter',
  'Reuters',
  'SDA',
  'DPA',
  'AFP',
  'AP',
  'APA',
  'UPI',
  'ATS',
  'DNB',
  'ADN',
  'epd',
  'KNA',
  'sid',
  'Stefani',
  'Tass',
  'TASS',
  'United Press',
  'United Preß',
  'Associated Press',
  'Schweizerische Depeschenagentur',
  'Keystone',
];

const MONTH =
  '(?:Jan(?:uar|\\.)?|Jän(?:ner|\\.)?|Feb(?:ruar|r?\\.)?|März|Mrz\\.?|Apr(?:il|\\.)?|Mai|Juni?\\.?|Juli?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Okt(?:ober|\\.)?|Nov(?:ember|br?\\.|\\.)?|Dez(?:ember|br?\\.|\\.)?)';

const cardinals = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
const stems = [
  'erst',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebent',
  'acht',
  'neunt',
  'zehnt',
  'elft',
  'zwölft',
];
const numbers = Object.fromEntries([
  ...cardinals.map((word, i) => [word, i + 1] as const),
  ...stems.flatMap((stem, i) => ['e', 'en', 'er', 'es'].map((ending) => [`${stem}${ending}`, i + 1] as const)),
]);

const RUN = '(Fortsetzung|Fortsetzg.|Forts.|Schluß|Schluss|Schluß folgt|Fortsetzung und Schluß)';

export const de: Language = {
  language: 'de',
  script: spacedScript(['„', '“'], ['‚', '‘'], ['»', '«'], ['›', '‹']),
  pages: {
    phrases: ['(Seite|Seiten|S.|Blatt|Pag.) {n}', '{n}. (Seite|Blatt)'],
    named: {
      Titelseite: '1',
      Frontseite: '1',
      'dieser Seite': 'same',
      'nächste Seite': null,
      'nächster Seite': null,
      'nächsten Seite': null,
      'folgende Seite': null,
      'folgender Seite': null,
      'letzter Seite': null,
      'letzten Seite': null,
      'vorhergehender Seite': null,
    },
    numbers,
    ordinalSuffixes: [],
    and: [',', 'und', 'u.', '-', '–', '/', 'bis'],
    han: false,
    labels: ['(Seite|Seiten) {n}', 'Blatt {n}', '{n}. (Seite|Blatt)', 'S. {n}'],
  },
  notices: {
    jumpOut: [
      `${RUN} [auf|folgt auf|siehe|s.|auf der|a.] {page}`,
      `${RUN} (im|in der) {words}[,] {page}`,
      '[bitte] (weiter|weiterlesen|lesen Sie weiter) auf [der] {page}',
      '(Bitte|) (umblättern|wenden)',
    ],
    jumpIn: [`${RUN} (von|aus|der|zu|v.) [der] {page}`, '(von|Beginn auf|Anfang auf) {page}'],
    reference: [
      '[Bitte] (siehe|s.|siehe auch|s. a.|vgl.|vergleiche|vergl.|beachten Sie|lesen Sie) [auch|dazu|hierzu] [den|die|das|unseren] [Bericht|Artikel|Kommentar|Leitartikel|Interview|Anzeige|Inserat] [auf|der] {page}',
      '(Bericht|Berichte|Kommentar|Leitartikel|mehr|mehr dazu|mehr darüber|ausführlicher Bericht|Interview|Reportage|Wetter|Näheres|Inhalt) [dazu] [auf|:] {page}',
      '{words} Seite {n}',
    ],
    serial: [
      '(Fortsetzung|Schluß|Schluss) folgt',
      '(Fortsetzung|Schluß|Schluss|Ende)',
      'Fortsetzung und Schluß',
      'wird fortgesetzt',
      '{n}. Fortsetzung',
      '(Nachdruck verboten)',
      '(Fortsetzung|Schluß) (aus|von) [der] (letzten|voriger|gestriger) Nummer',
    ],
    ornaments: '▶◀►◄▷◁→←■◆●',
  },
  bylines: (roles) =>
    new SpacedBylines(
      {
        by: ['von', 'text:', 'autor:', 'autorin:'],
        nobody: [
          '(?:unser(?:e[mnrs])?|eine[mr]|dem|der) (?:[\\p{L}.-]{2,20} ){0,2}(?:[\\p{L}.-]{1,14}-?)?(?:Korrespondent(?:en|in)?|Mitarbeiter(?:in)?|Redakteur(?:in)?|Bericht ?erstatter(?:in)?|Sonderkorrespondent(?:en|in)?|Redaktionsmitglied)',
          'der Redaktion',
        ],
        roles: [
          '(?:[\\p{L}-]{2,14}-)?Korrespondent(?:in)?',
          'Redakteur(?:in)?',
          '(?:Chef|Sport|Lokal|Politik)redakteur(?:in)?',
          'Red\\.',
          'Redaktor(?:in)?',
          'Berichterstatter(?:in)?',
          'Mitarbeiter(?:in)?',
        ],
        credits: {
          foto: 'Foto',
          fotos: 'Foto',
          'foto von': 'Foto',
          bild: 'Bild',
          bilder: 'Bild',
          aufnahme: 'Aufnahme',
          aufn: 'Aufnahme',
          photo: 'Photo',
          zeichnung: 'Zeichnung',
          karikatur: 'Karikatur',
          grafik: 'Grafik',
          text: 'Text',
          'text und fotos': 'Text',
          quelle: 'Quelle',
          'verantwortlicher redakteur': 'Redakteur',
          verantwortlich: 'Redakteur',
          redaktion: 'Redaktion',
        },
        and: ['und', 'u.'],
        agencies: AGENCIES,
        particles: ['von', 'vom', 'van', 'zu', 'zur', 'zum', 'der', 'den', 'de', 'la'],
        of: ['für'],
        offices: [
          'die Redaktion',
          'Redaktion',
          'die Schriftleitung',
          'd\\. Red\\.?',
          'Eigenbericht',
          'Eigener Bericht',
        ],
      },
      roles,
    ),
  leads: new SpacedLeads({
    agencies: AGENCIES,
    origins: [
      'Korr\\.',
      'Korrespondenz',
      '\\bTel\\.',
      '-Tel',
      'Telegramm',
      'Eigenbericht',
      'Eig\\.',
      'Drahtb',
      'Privattel',
    ],
    date: `\\d{1,2}\\.?\\s?${MONTH}(?:\\s\\d{4})?`,
    placeInCapitals: false,
  }),
  endMarks: ['[({\\[](?:Ende|Schluß|Schluss)\\.?[)}\\]]'],
  sentences: {
    stops: '.!?',
    hangingBefore: ['und', 'oder', 'bzw', 'sowie', 'bis', 'wie', 'noch', 'als', 'statt', 'u'],
  },
  genres: {
    reporters: '^author$|Korrespondent|Redakteur|Berichterstatter',
    clues: [
      {
        genre: 'commentary',
        headline: '^(?:Kommentar|Leitartikel|Meinung|Glosse)',
        byline: 'Leitartikler|Kommentator',
      },
      {
        genre: 'letter',
        headline: '^(?:Leserbrief|Leserbriefe|Eingesandt|Zuschrift)',
        opening: '^(?:An die Redaktion|Sehr geehrte Redaktion|Geehrter Herr Redakteur)',
      },
      { genre: 'correction', headline: '^(?:Berichtigung|Korrektur|Richtigstellung|Druckfehlerberichtigung)' },
      { genre: 'obituary', headline: '^(?:Todesanzeige|Nachruf|Todesfälle|Gestorben)|†' },
      { genre: 'weather', headline: '^(?:Wetter|Witterung|Wetterbericht|Das Wetter)' },
      { genre: 'index', headline: '^(?:Inhalt|Inhaltsverzeichnis|Aus dem Inhalt)' },
      { genre: 'notice', headline: '^(?:(?:Amtliche )?Bekanntmachung|Mitteilung|Anzeige|Aufruf)' },
      { genre: 'advertisement', headline: '^(?:Zu verkaufen|Zu vermieten|Gesucht)' },
    ],
  },
};
