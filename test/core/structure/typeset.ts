import { measure } from '../../../core/structure/measure';
import { isWide } from '../../../core/syntax/characters';

/** How a page is set, and how its text layer was read out. */
export interface Setting {
  /** Width of a column in half ems: 28 is fourteen Han characters. */
  readonly width: number;
  /** After so many lines the column ends, and a blank line stands in the raw text. */
  readonly columnLines: number;
  /** Whether the text layer gives headlines before or after their text. */
  readonly headlines: 'before' | 'after';
  /** The first line of a paragraph is set in by this many half ems; its blanks are lost. */
  readonly indent: number;
  /** Headlines of at most this many characters run down the page, a character a line. */
  readonly vertical?: number;
}

/**
 * Sets a reflowed transcript as a newspaper would and reads it out as a text layer does: the way back from what
 * `structurePage` does with `reflow`.
 */
export function typeset(transcript: string, setting: Setting): string {
  const fragments: string[] = [];
  for (const article of articlesOf(transcript)) {
    const head = setHead(article.head, setting);
    const text = setText(article.text, setting);
    fragments.push(...(setting.headlines === 'before' ? [...head, ...text] : [...text, ...head]));
  }
  return `${fragments.join('\n\n')}\n`;
}

interface SetArticle {
  readonly head: string[];
  readonly text: string[];
}

function articlesOf(transcript: string): SetArticle[] {
  const body = transcript.slice(transcript.indexOf('\n---\n') + 5);
  const articles: SetArticle[] = [];
  let inHead = false;
  for (const line of body.split('\n')) {
    if (line === '' || line.startsWith('% ')) continue;
    const isHead: boolean = line.startsWith('#') || (inHead && line.startsWith('@ '));
    if (isHead && !inHead) articles.push({ head: [], text: [] });
    articles.at(-1)![isHead ? 'head' : 'text'].push(line);
    inHead = isHead;
  }
  return articles;
}

/** Kicker, headline and deck are fragments of their own; bylines stand below the last of them, without a blank line. */
function setHead(lines: readonly string[], { vertical = 0 }: Setting): string[] {
  const fragments: string[] = [];
  let above = '';
  for (const line of lines) {
    const [, marker, words] = /^(\S+) ?(.*)$/u.exec(line)!;
    if (words!.startsWith('{')) continue;
    if (marker === above || (marker === '@' && fragments.length > 0)) fragments.push(`${fragments.pop()}\n${words}`);
    else fragments.push(words!.length <= vertical ? [...words!].join('\n') : words!);
    above = marker!;
  }
  return fragments;
}

function setText(blocks: readonly string[], setting: Setting): string[] {
  const fragments: string[] = [];
  let depth = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.startsWith('>> ')) continue;
    if (block.startsWith('! ') || block.startsWith('@ ')) {
      const width = block.startsWith('! ') ? setting.width * 1.8 : Number.POSITIVE_INFINITY;
      fragments.push(wrap(block.slice(2), width, 0).join('\n'));
      continue;
    }
    const next = blocks[i + 1] ?? '';
    const jump = next.startsWith('>> ') ? (isWide(next.charCodeAt(3)) ? '' : ' ') + next.slice(3) : '';
    let column: string[] = [];
    for (const line of wrap(block + jump, setting.width, setting.indent)) {
      column.push(line);
      if (++depth % setting.columnLines !== 0) continue;
      fragments.push(column.join('\n'));
      column = [];
    }
    if (column.length > 0) fragments.push(column.join('\n'));
  }
  return fragments;
}

/** Breaks words at blanks and between wide characters; a mark that may not begin a line hangs over the end of the one above. */
function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(/[^\s\u2e80-\uffef“”①-⑳]+\s*|[\u2e80-\uffef“”①-⑳]\s*/gu)) {
    const limit = width - (lines.length === 0 ? indent : 0);
    const hangs = /^[，。、；：？！）》”\d]/u.test(piece);
    if (line !== '' && measure(line + piece, isWide(text.charCodeAt(0))) > limit && !hangs) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}
