/**
 * What it costs to read an eight-page issue as a browser prints it to PDF: pdf.js and structuring here, pdftotext as it is laid out beside
 * it. Needs Chromium and poppler: npm run bench:import
 */
import { isFault } from '../core/convert/faults';
import { structureMeasuredPage } from '../core/structure/measured';
import { pdfReader } from '../server/files/pdf/node';
import { newspaperPage } from '../test/extractors/support/newspaper';
import { printPdf } from '../test/extractors/support/print';
import { pdftotext } from '../test/extractors/support/read-back';
import { Corpus } from '../test/support/raw-pages/corpus';
import { Random } from '../test/support/raw-pages/random';
import { launchBrowser } from '../test/vscode/chromium';

const PAGES = 8;
const RUNS = 5;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  console.log('| language | pages | characters | KiB | pdf.js, ms | structuring, ms | pdftotext -layout, ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const language of ['zh', 'en']) {
    const { pdf, conventions } = await printIssue(language);
    const [reading, structuring, peer]: number[][] = [[], [], []];
    let characters = 0;
    for (let run = 0; run < RUNS; run++) {
      const issue = await pdfReader(pdf);
      if (isFault(issue)) throw new Error(issue.fault);
      let [start, structured] = [performance.now(), 0];
      characters = 0;
      for (let number = 1; number <= issue.count; number++) {
        const page = await issue.page(number);
        if (isFault(page)) throw new Error(page.fault);
        const from = performance.now();
        characters += structureMeasuredPage(page, { conventions }).transcript.length;
        structured += performance.now() - from;
      }
      await issue.close();
      reading!.push(performance.now() - start - structured);
      structuring!.push(structured);
      start = performance.now();
      pdftotext(pdf, '-layout');
      peer!.push(performance.now() - start);
    }
    const [read, made, beside] = [reading!, structuring!, peer!].map((times) => median(times).toFixed(0));
    console.log(
      `| ${language} | ${PAGES} | ${characters} | ${(pdf.length / 1024).toFixed(0)} | ${read} | ${made} | ${beside} |`,
    );
  }
  await browser.close();

  async function printIssue(language: string) {
    const corpus = new Corpus('.');
    const pages = Array.from({ length: PAGES }, (_, seed) => {
      const random = new Random(seed);
      const { content, conventions } = corpus.page(language, 'tuning', random);
      return { html: newspaperPage(content, conventions.language, random), conventions };
    });
    const whole = pages.map(({ html }) => html.replace(/^[\s\S]*<body([^>]*)>|<\/body>[\s\S]*$/gu, page)).join('');
    const html = pages[0]!.html.replace(/(<body[^>]*>)[\s\S]*(<\/body>)/u, `$1${whole}$2`);
    return { pdf: await printPdf(browser, html), conventions: pages[0]!.conventions };
  }
}

/** A page's body as a part of an issue's. */
function page(edge: string, attributes?: string): string {
  return edge.startsWith('</body>') ? '</div>' : `<div style="break-after: page"${attributes ?? ''}>`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
