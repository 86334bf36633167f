import type { Browser } from 'playwright-core';
import { structurePage } from '../../../core/structure';
import { structureMeasuredPage, textOfPage } from '../../../core/structure/measured';
import type { Corpus } from '../../support/raw-pages/corpus';
import { Random } from '../../support/raw-pages/random';
import type { Score } from '../../support/raw-pages/score';
import { scorePage } from '../../support/raw-pages/score-page';
import { newspaperPage } from './newspaper';
import { printPdf } from './print';
import { measured, pdftotext } from './read-back';
import { withTruth } from './truth';

/** What reads a PDF back: `pdftotext` in the order of its drawing or as it is laid out, or pdf.js with all measures. */
export const ways = ['pdftotext -raw', 'pdftotext -layout', 'pdf.js'] as const;
export type Way = (typeof ways)[number];

export interface Extracted {
  /** What was read from the page. */
  readonly text: string;
  readonly transcript: string;
  readonly score: Score;
}

/** Lays out the page that a seed stands for, prints it to PDF, reads it back in each way, structures that, and scores what comes of it. */
export async function extract(
  browser: Browser,
  corpus: Corpus,
  language: string,
  seed: number,
): Promise<Record<Way, Extracted>> {
  const random = new Random(seed);
  const { content, conventions } = corpus.page(language, 'held-out', random);
  const pdf = await printPdf(browser, newspaperPage(content, conventions.language, random));
  const [page, ...others] = await measured(pdf);
  if (!page || others.length > 0) throw new Error(`seed ${seed} of ${language} takes ${others.length + 1} pages`);
  const scored = (text: string, transcript: string): Extracted => {
    return { text, transcript, score: scorePage(withTruth(text, content), transcript, conventions, []) };
  };
  const plain = (way: '-raw' | '-layout'): Extracted => {
    const text = pdftotext(pdf, way);
    return scored(text, structurePage(text, { conventions }).transcript);
  };
  return {
    'pdftotext -raw': plain('-raw'),
    'pdftotext -layout': plain('-layout'),
    'pdf.js': scored(textOfPage(page), structureMeasuredPage(page, { conventions }).transcript),
  };
}
