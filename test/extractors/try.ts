import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { structurePage } from '../../core/structure';
import { structureMeasuredPage, textOfPage } from '../../core/structure/measured';
import { Corpus } from '../support/raw-pages/corpus';
import { Random } from '../support/raw-pages/random';
import { addScore, emptyScore, type Fault, f1, measures, type Score, scorePage } from '../support/raw-pages/score';
import { launchBrowser } from '../vscode/chromium';
import { newspaperPage } from './support/newspaper';
import { printPdf } from './support/print';
import { measured, pdftotext } from './support/read-back';
import { withTruth } from './support/truth';

async function main() {
  const [language = 'zh', count = '3', show] = process.argv.slice(2);
  const corpus = new Corpus(path.join(__dirname, '../..'));
  const browser = await launchBrowser();
  const total: Record<string, Score> = {};
  for (let seed = 1; seed <= Number(count); seed++) {
    const random = new Random(seed);
    const { content, conventions } = corpus.page(language, 'held-out', random);
    const html = newspaperPage(content, conventions.language, random);
    const pdf = await printPdf(browser, html);
    if (show) {
      writeFileSync(`/tmp/pdfx/${language}-${seed}.html`, html);
      writeFileSync(`/tmp/pdfx/${language}-${seed}.pdf`, pdf);
    }
    const pages = await measured(pdf);
    if (pages.length > 1) {
      console.log('pages', pages.length);
      continue;
    }
    const ways: [string, string, () => string][] = [
      ['raw', pdftotext(pdf, '-raw'), () => structurePage(pdftotext(pdf, '-raw'), { conventions }).transcript],
      ['layout', pdftotext(pdf, '-layout'), () => structurePage(pdftotext(pdf, '-layout'), { conventions }).transcript],
      ['pdf.js', textOfPage(pages[0]!), () => structureMeasuredPage(pages[0]!, { conventions }).transcript],
    ];
    for (const [way, text, structure] of ways) {
      const transcript = structure();
      const faults: Fault[] = [];
      addScore((total[way] ??= emptyScore()), scorePage(withTruth(text, content), transcript, conventions, faults));
      if (show === way) {
        writeFileSync(`/tmp/pdfx/${language}-${seed}.txt`, text);
        writeFileSync(`/tmp/pdfx/${language}-${seed}.broadsheet`, transcript);
        for (const f of faults) console.log(seed, f.what, f.doubted ? '?' : '!', f.text.slice(0, 70));
      }
    }
  }
  for (const [way, score] of Object.entries(total))
    console.log(
      way.padEnd(8),
      measures.map((m) => `${m} ${f1(score.counts[m]).toFixed(3)}`).join('  '),
      `wrong ${score.wrong}/${score.decisions} doubted ${score.wrongDoubted} doubts ${score.doubts}`,
    );
  await browser.close();
}
main().then(
  () => process.exit(0),
  (e) => {
    console.error(e);
    process.exit(1);
  },
);
