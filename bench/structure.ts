/**
 * What it costs to structure a raw page of 1,000 characters to ten pages of 10,000: milliseconds, and microseconds a character, which
 * should not grow.
 */
import path from 'node:path';
import { measure } from 'mitata';
import { conventionsFor } from '../core/conventions';
import { structurePage } from '../core/structure';
import { Corpus } from '../test/support/raw-pages/corpus';
import { trySeed } from '../test/support/raw-pages/evaluate';

const corpus = new Corpus(path.join(import.meta.dirname ?? '.', '../..'));
const sizes = [1e3, 10e3, 100e3];

console.log('| language | characters | ms, median | µs a character |');
console.log('| --- | ---: | ---: | ---: |');
for (const [language, tag] of [
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const) {
  const conventions = conventionsFor(tag);
  for (const size of sizes) {
    const raw = rawText(language, size);
    const { p50 } = await measure(() => structurePage(raw, { conventions }), { min_samples: 8, min_cpu_time: 200e6 });
    console.log(`| ${language} | ${raw.length} | ${(p50 / 1e6).toFixed(1)} | ${(p50 / 1e3 / raw.length).toFixed(2)} |`);
  }
}

/** Raw pages one after the other, cut at a line's end. */
function rawText(language: string, size: number): string {
  let text = '';
  for (let seed = 0; text.length < size; seed++)
    text += `${trySeed(corpus, language, 'clean', 'tuning', seed).raw.text}\n`;
  return text.slice(0, text.indexOf('\n', size - 1) + 1);
}
