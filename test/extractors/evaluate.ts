/**
 * How well pages are structured that were printed to PDF and read back by real extractors. Prints the table of docs/structure.md:
 * npm run evaluate:extractors [pages=8] [first seed=101] [languages=zh,en,de]
 */

import { Corpus } from '../support/raw-pages/corpus';
import { addScore, emptyScore, f1, measures, type Score } from '../support/raw-pages/score';
import { launchBrowser } from '../vscode/chromium';
import { extract, type Way, ways } from './support/extracted';

const count = Number(process.argv[2] ?? '8');
/** Not those of the suite. */
const FIRST = Number(process.argv[3] ?? 101);
const languages = (process.argv[4] ?? 'zh,en,de').split(',');

const titles = [
  ...['articles', 'headlines', 'kickers, decks, crossheads', 'bylines', 'captions', 'jumps'],
  ...['reading order', 'paragraphs', 'wrong decisions', 'of these doubted', 'doubts per decision'],
];
async function main(): Promise<void> {
  row(['language', 'read by', ...titles]);
  row(['---', '---', ...titles.map(() => '---:')]);
  const browser = await launchBrowser();
  const corpus = new Corpus('.');
  for (const language of languages) {
    const totals: Record<Way, Score> = {
      'pdftotext -raw': emptyScore(),
      'pdftotext -layout': emptyScore(),
      'pdf.js': emptyScore(),
    };
    for (let seed = FIRST; seed < FIRST + count; seed++) {
      const page = await extract(browser, corpus, language, seed);
      for (const way of ways) addScore(totals[way], page[way].score);
    }
    for (const way of ways) {
      const { counts, wrong, wrongDoubted, decisions, doubts } = totals[way];
      row([
        language,
        way,
        ...measures.map((measure) => f1(counts[measure]).toFixed(3)),
        (wrong / decisions).toFixed(3),
        (wrong === 0 ? 1 : wrongDoubted / wrong).toFixed(2),
        (doubts / decisions).toFixed(3),
      ]);
    }
  }
  await browser.close();
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
