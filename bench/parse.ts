/**
 * Parse throughput and the cost of a keystroke beside four Markdown parsers on the same printed text, in one run.
 * Prints the tables of docs/performance.md.
 */
import os from 'node:os';
import v8 from 'node:v8';
import vm from 'node:vm';
import { TreeFragment } from '@lezer/common';
import { parser as lezer } from '@lezer/markdown';
import * as commonmark from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { measure } from 'mitata';
import { parse, type Tree, update } from '../core/syntax';
import { asMarkdown, transcript } from './corpus';
import { figure, kilobytes, row } from './table';

const sizes = [10e3, 100e3, 1e6, 10e6];
const examples = [
  ['English', 'harbor-courier/1987-10-14.broadsheet'],
  ['Chinese', 'linjiang-ribao/2021-03-06'],
] as const;

const markdownIt = new MarkdownIt();
const commonmarkParser = new commonmark.Parser();
const peers: [name: string, parse: (markdown: string) => unknown][] = [
  ['markdown-it', (text) => markdownIt.parse(text, {})],
  ['marked', (text) => marked.lexer(text)],
  ['commonmark', (text) => commonmarkParser.parse(text)],
  ['@lezer/markdown', (text) => lezer.parse(text)],
];

interface Timing {
  readonly p50: number;
  readonly p99: number;
}

/** Rounds in which all that is compared has its turn, so that what else the machine does meets all alike. */
const ROUNDS = 3;

/** The best of each one's medians, and the 99th percentile of that round, in milliseconds. Nothing is kept of what they return. */
async function time(runs: readonly (() => unknown)[]): Promise<Timing[]> {
  const best: Timing[] = runs.map(() => ({ p50: Number.POSITIVE_INFINITY, p99: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of runs.entries()) {
      const { p50, p99 } = await measure(run, { min_samples: 6, min_cpu_time: 120e6, inner_gc: false });
      if (p50 / 1e6 < best[i]!.p50) best[i] = { p50: p50 / 1e6, p99: p99 / 1e6 };
    }
  }
  return best;
}

async function throughput(): Promise<void> {
  console.log('\n### Full parse, MB/s of the text in UTF-8 (best median of three rounds)\n');
  row([
    'text',
    'size',
    'Broadsheet',
    ...peers.map(([name]) => name),
    'times the fastest peer',
    'tables, share of the text',
  ]);
  row(['---', '---:', '---:', ...peers.map(() => '---:'), '---:', '---:']);
  for (const [language, example] of examples) {
    for (const size of sizes) {
      const text = transcript(example, size);
      const markdown = asMarkdown(text);
      const megabytes = Buffer.byteLength(text) / 1e6;
      const runs = [
        () => parse(text),
        ...peers.map(
          ([, run]) =>
            () =>
              run(markdown),
        ),
      ];
      const [own, ...others] = (await time(runs)).map(({ p50 }) => megabytes / (p50 / 1e3));
      const tables = parse(text).pieces.items.reduce((sum, piece) => sum + piece.tableBytes, 0);
      row([
        language,
        kilobytes(size),
        figure(own!),
        ...others.map(figure),
        figure(own! / Math.max(...others)),
        `${((tables / Buffer.byteLength(text)) * 100).toFixed(1)} %`,
      ]);
    }
  }
}

async function keystroke(): Promise<void> {
  console.log('\n### A keystroke in the middle of the text, ms: median (99th percentile)\n');
  row(['text', 'size', 'Broadsheet `update`', '@lezer/markdown, incremental', 'fastest other peer, full parse']);
  row(['---', '---:', '---:', '---:', '---:']);
  for (const [language, example] of examples) {
    for (const size of sizes) {
      const text = transcript(example, size);
      const markdown = asMarkdown(text);
      const full = peers
        .filter(([name]) => !name.startsWith('@lezer'))
        .map(
          ([, run]) =>
            () =>
              run(markdown),
        );
      const [own, incremental, ...others] = await time([typing(text), typingInLezer(markdown), ...full]);
      const best = Math.min(...others.map(({ p50 }) => p50));
      const cell = ({ p50, p99 }: { p50: number; p99: number }): string => `${figure(p50)} (${figure(p99)})`;
      row([language, kilobytes(size), cell(own!), cell(incremental!), figure(best)]);
    }
  }
}

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

function used(): number {
  for (let i = 0; i < 3; i++) collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Keeps what is measured from being collected. */
const held: unknown[] = [];

/** Bytes that what `run` returns takes, the text itself not counted, as a multiple of the text's bytes in UTF-8. */
function kept(text: string, run: (text: string) => unknown): number {
  // What comes with the first run only, such as compiled code and the text made flat, is not the result's.
  held[0] = run(text);
  // A parser may hold on to its last result.
  held[0] = run('# x\n');
  const before = used();
  held[0] = run(text);
  const after = used();
  held.pop();
  return (after - before) / Buffer.byteLength(text);
}

function memory(): void {
  console.log('\n### Memory of what a parse of 1 MB returns, as a multiple of the text in UTF-8\n');
  row(['text', 'Broadsheet', ...peers.map(([name]) => name)]);
  row(['---', '---:', ...peers.map(() => '---:')]);
  for (const [language, example] of examples) {
    const text = transcript(example, 1e6);
    const markdown = asMarkdown(text);
    row([
      language,
      ...[kept(text, parse), ...peers.map(([, run]) => kept(markdown, run))].map((times) => times.toFixed(2)),
    ]);
  }
}

/** A function that types a character in the middle of the text, on and on. */
function typing(text: string): () => Tree {
  const at = middle(text);
  let tree = parse(text);
  return () => {
    tree = update(tree, [{ from: at, to: at, insert: 'x' }]);
    return tree;
  };
}

function typingInLezer(text: string): () => unknown {
  const at = middle(text);
  const typed = `${text.slice(0, at)}x${text.slice(at)}`;
  const fragments = TreeFragment.addTree(lezer.parse(text));
  return () => {
    const changed = TreeFragment.applyChanges(fragments, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    return lezer.parse(typed, changed);
  };
}

function middle(text: string): number {
  const line = text.indexOf('\n\n', text.length >> 1);
  return line > 1 ? line - 1 : text.length >> 1;
}

console.log(`node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.platform()} ${os.arch()}`);
await throughput();
await keystroke();
memory();
