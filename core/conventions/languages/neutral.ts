import { SpacedBylines } from '../bylines/spaced-bylines';
import { SpacedLeads } from '../bylines/spaced-leads';
import type { Language } from '../language';
import { spacedScript } from './script-facts';

/** What can be told in a language that has no conventions here: numbers, and the marks that papers everywhere print. */
export const neutral: Language = {
  language: 'und',
  script: spacedScript(['“', '”']),
  pages: {
    phrases: ['{n}'],
    named: {},
    numbers: {},
    ordinalSuffixes: [],
    and: [',', '-', '&'],
    han: false,
    labels: [],
    folio: { numbered: '{n}', sectioned: '{n}' },
  },
  notices: {
    jumpOut: ['(→|>>|»|►|▶) [p.|pp.] {page}'],
    jumpIn: ['(←|<<|«|◄|◀) [p.|pp.] {page}'],
    reference: [],
    serial: [],
    ornaments: '▶◀►◄▲▼■◆●',
  },
  commonJumps: { out: '→ 2', in: '← 1' },
  bylines: (roles) =>
    new SpacedBylines(
      {
        by: [],
        nobody: [],
        roles: [],
        credits: {},
        and: ['&'],
        agencies: ['AP', 'AFP', 'Reuters', 'Reuter', 'dpa', 'EFE', 'TASS'],
        particles: [],
        articles: [],
        of: [],
        offices: [],
      },
      roles,
    ),
  leads: new SpacedLeads({
    agencies: ['AP', 'AFP', 'Reuters', 'Reuter', 'UPI', 'dpa', 'EFE', 'ANSA', 'TASS'],
    origins: [],
    date: '(?!)',
    placeInCapitals: true,
  }),
  endMarks: [],
  sentences: { stops: '.!?。！？।؟۔', hangingBefore: [] },
  genres: { clues: [], reporters: '' },
};
