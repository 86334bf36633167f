import { SpacedBylines } from '../bylines/spaced-bylines';
import { SpacedLeads } from '../bylines/spaced-leads';
import type { Language } from '../language';
import { spacedScript } from './script-facts';

const AGENCIES = [
  'EFE',
  'Efe',
  'AP',
  'AFP',
  'Reuters',
  'Reuter',
  'UPI',
  'Europa Press',
  'Notimex',
  'Télam',
  'ANSA',
  'Prensa Latina',
  'Havas',
  'Fabra',
  'Logos',
  'Cifra',
];

const MONTH =
  '(?:ene(?:ro|\\.)?|feb(?:rero|\\.)?|mar(?:zo|\\.)?|abr(?:il|\\.)?|may(?:o|\\.)?|jun(?:io|\\.)?|jul(?:io|\\.)?|ago(?:sto|\\.)?|sep?t?(?:iembre|\\.)?|oct(?:ubre|\\.)?|nov(?:iembre|\\.)?|dic(?:iembre|\\.)?)';

const feminine = [
  'primera',
  'segunda',
  'tercera',
  'cuarta',
  'quinta',
  'sexta',
  'séptima',
  'octava',
  'novena',
  'décima',
];
const masculine = [
  'primero',
  'segundo',
  'tercero',
  'cuarto',
  'quinto',
  'sexto',
  'séptimo',
  'octavo',
  'noveno',
  'décimo',
];
const cardinals = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'];
const numbers = Object.fromEntries(
  [feminine, masculine, cardinals].flatMap((words) => words.map((word, i) => [word, i + 1] as const)),
);

export const es: Language = {
  language: 'es',
  script: spacedScript(['«', '»'], ['“', '”'], ['¿', '?'], ['¡', '!']),
  pages: {
    phrases: ['(página|pagina|páginas|pág.|pag.|págs.|p.|plana) {n}', '{n} (página|plana)'],
    named: {
      portada: '1',
      'primera plana': '1',
      'esta página': 'same',
      contraportada: null,
      'página siguiente': null,
      'siguiente página': null,
      'última página': null,
      'página anterior': null,
    },
    numbers,
    ordinalSuffixes: ['ª', 'a', 'º', 'ra', 'da'],
    and: [',', 'y', 'e', '-', 'a'],
    han: false,
    labels: ['(página|páginas|pág.) {n}', '{n} (página|plana)'],
    folio: { numbered: 'Página {n}', sectioned: 'Página {n}' },
  },
  notices: {
    jumpOut: [
      '(pasa|continúa|continua|sigue|concluye|termina|continuación|continuará) (a|en|a la|en la) {page}[[,] (columna|col.) {column}]',
      '(pasa|continúa|sigue|concluye) {page}',
      '(pase|vaya|vuelva) a la {page}',
      '{slug}. (pasa|sigue) (a|en) [la] {page}',
    ],
    jumpIn: ['(viene|continuación|continúa|sigue|conclusión) de [la] {page}[[,] (columna|col.) {column}]'],
    reference: [
      '(ver|véase|vea|lea|más|más información|información|editorial|detalles|deportes|clima) [también] [en|en la|,|:] {page}',
      '(ver|vea|lea|véase) {words} [en|en la|,] {page}',
    ],
    serial: [
      '(continuará|concluirá)',
      '(se|) (continuará)',
      '(continuará) (mañana|en el próximo número)',
      '(conclusión|continuación)',
      'fin',
    ],
    ornaments: '▶◀►◄▷◁→←■◆●',
  },
  commonJumps: { out: '(Pasa a la página 2)', in: '(Viene de la página 1)' },
  bylines: (roles) =>
    new SpacedBylines(
      {
        by: ['por', 'texto:', 'de nuestr[oa] (?:corresponsal|enviad[oa] especial),?'],
        nobody: [
          '(?:nuestr[oa] |el |la )?(?:corresponsal|enviad[oa] especial|redactora?|redacción)(?: en \\p{Lu}[\\p{L}]+)?',
        ],
        roles: [
          'corresponsal',
          'enviad[oa] especial',
          'redactora?',
          'reporter[oa]',
          'periodista',
          'columnista',
          'editora?',
        ],
        credits: {
          foto: 'foto',
          fotos: 'foto',
          'foto de': 'foto',
          'fotos de': 'foto',
          fotografía: 'foto',
          'fotografía de': 'foto',
          ilustración: 'ilustración',
          dibujo: 'ilustración',
          caricatura: 'ilustración',
          texto: 'texto',
          'texto y fotos': 'texto',
          gráfico: 'gráfico',
          fuente: 'fuente',
        },
        and: ['y', 'e'],
        agencies: AGENCIES,
        particles: ['de', 'del', 'la', 'las', 'los', 'y', 'e', 'van', 'von'],
        articles: [
          'el',
          'la',
          'los',
          'las',
          'un',
          'una',
          'unos',
          'unas',
          'en',
          'de',
          'del',
          'al',
          'por',
          'para',
          'con',
          'que',
          'se',
          'su',
          'este',
          'esta',
          'sobre',
        ],
        of: ['para', 'de la redacción de'],
        offices: ['redacción', 'la redacción', 'agencias', 'la dirección', 'staff'],
      },
      roles,
    ),
  leads: new SpacedLeads({
    agencies: AGENCIES,
    origins: ['corresponsal', 'redacción', 'agencias', 'servicio especial', 'por teléfono'],
    date: `\\d{1,2}(?:(?:\\sde)?\\s${MONTH}(?:\\s(?:de\\s)?\\d{4})?|(?=\\s?\\([^)]{2,40}\\)))`,
    placeInCapitals: true,
  }),
  endMarks: ['[({\\[](?:Fin|FIN)\\.?[)}\\]]'],
  sentences: { stops: '.!?', hangingBefore: [] },
  genres: {
    reporters: '^author$|corresponsal|enviad|redactor|reporter|periodista',
    clues: [
      { genre: 'commentary', headline: '^(?:editorial|opinión|columna|tribuna)', byline: 'columnista|editorialista' },
      {
        genre: 'letter',
        headline: '^(?:cartas? al director|cartas? de los lectores)',
        opening: '^(?:señor director|sr\\. director)',
      },
      { genre: 'correction', headline: '^(?:fe de erratas|rectificación|aclaración)' },
      { genre: 'obituary', headline: '^(?:obituario|esquelas?|necrología|defunciones)|falleció|fallece' },
      { genre: 'weather', headline: '^(?:el tiempo|clima|pronóstico)' },
      { genre: 'index', headline: '^(?:índice|sumario|en esta edición)' },
      { genre: 'notice', headline: '^(?:avisos?|edicto|convocatoria|aviso al público)' },
    ],
  },
};
