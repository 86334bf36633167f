/**
 * How well raw pages are structured: lays out invented pages as extractors print them, structures their text, and scores the result
 * against the truth. Prints the table of docs/structure.md: npm run evaluate [pages=60] [languages=all, as in zh,en] [pool=held-out]
 */
import path from 'node:path';
import { Corpus, languages } from '../test/support/raw-pages/corpus';
import { type Level, levels } from '../test/support/raw-pages/damage';
import { trySeeds } from '../test/support/raw-pages/evaluate';
import { f1, measures } from '../test/support/raw-pages/score';

const [pages = '60', chosen = languages.join(','), pool = 'held-out'] = process.argv.slice(3);
const corpus = new Corpus(path.join(import.meta.dirname ?? '.', '../..'));
/** The seeds of the table are not those that the engine was tuned on. */
const first = pool === 'held-out' ? 200_000 : 0;
const seeds = Array.from({ length: Number(pages) }, (_, i) => first + i);

const titles = [
  ...[
    'articles',
    'headlines',
    'kickers, decks, crossheads',
    'bylines',
    'captions',
    'jumps',
    'reading order',
    'paragraphs',
  ],
  ...['wrong decisions', 'of these doubted', 'doubts per decision'],
];
row(['language', 'damage', ...titles]);
row(['---', '---', ...titles.map(() => '---:')]);
for (const language of chosen.split(',')) {
  for (const level of Object.keys(levels) as Level[]) {
    const score = trySeeds(corpus, language, level, pool === 'tuning' ? 'tuning' : 'held-out', seeds);
    row([
      language,
      level,
      ...measures.map((measure) => f1(score.counts[measure]).toFixed(3)),
      (score.wrong / score.decisions).toFixed(3),
      (score.wrong === 0 ? 1 : score.wrongDoubted / score.wrong).toFixed(2),
      (score.doubts / score.decisions).toFixed(3),
    ]);
  }
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
