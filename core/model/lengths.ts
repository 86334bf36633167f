import type { Conventions } from '../conventions/conventions';
import type { Article } from './article';
import { standsAlone } from './body';
import { ByBlock } from './by-block';
import { read } from './reading';
import { blockText, type Segment } from './segment';

/** How much text there is. */
export interface Length {
  /** Printed characters, punctuation included, blanks not: how newspapers count scripts without spaces. */
  readonly characters: number;
  /** Words between blanks that hold a letter or a digit: how they count others. */
  readonly words: number;
  readonly paragraphs: number;
}

const known = new WeakMap<Segment, Length>();

/** The length of a segment's text: of its paragraphs, crossheads and preformatted blocks, not of its head, captions and end mark. */
export function lengthOf(segment: Segment): Length {
  let length = known.get(segment);
  if (!length) {
    length = measure(segment);
    known.set(segment, length);
  }
  return length;
}

/** The length of an article with all its parts; what a jump splits, a paragraph or a word, is one. */
export function articleLength({ segments }: Article): Length {
  let characters = 0;
  let words = 0;
  let paragraphs = 0;
  for (const { placed, join } of segments) {
    const length = lengthOf(placed.segment);
    const joins = paragraphs > 0 && length.paragraphs > 0 ? join : null;
    characters += length.characters - (joins === 'word' ? 1 : 0);
    words += length.words - (joins === 'word' ? 1 : 0);
    paragraphs += length.paragraphs - (joins === 'word' || joins === 'paragraph' ? 1 : 0);
  }
  return { characters, words, paragraphs };
}

/** Blanks and what is set over, under or between other characters without being one. */
const unprinted = /[\s\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const illegible = '[…]';

function measure(segment: Segment): Length {
  let characters = 0;
  let words = 0;
  let paragraphs = 0;
  for (const block of segment.blocks) {
    if (block.kind === 'picture') continue;
    const { section, conventions, endMark } = segment;
    const length =
      block.kind === 'paragraph' && standsAlone(section, block) && endMark?.block !== block
        ? lengths.of(section, block, conventions).report
        : measureText(blockText(segment, block), block.kind === 'paragraph');
    characters += length.characters;
    words += length.words;
    paragraphs += length.paragraphs;
  }
  return { characters, words, paragraphs };
}

/** Those of paragraphs. */
const lengths = new ByBlock((section, { firstLine, lastLine }, conventions: Conventions): Length => {
  const { text } = read(section, section.contentStart(firstLine), section.contentEnd(lastLine), conventions);
  return measureText(text.trimEnd(), true);
});

function measureText(read: string, isParagraph: boolean): Length {
  let characters = 0;
  let words = 0;
  const text = read.replaceAll(illegible, '□');
  for (const _ of text.replace(unprinted, '')) characters++;
  for (const word of text.split(/\s+/)) if (/[\p{L}\p{N}□]/u.test(word)) words++;
  return { characters, words, paragraphs: isParagraph && text !== '' ? 1 : 0 };
}
