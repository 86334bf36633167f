import type { Locale } from '../../core/locale';
import { characters, counted, paragraphs, spacedWords } from '../writing/counted';

/** The words of inlay hints. Pages are named by their keys: `3`, `A3`. */
export interface HintWords {
  page(key: string): string;
  /** A line of the file, counted from 1. */
  line(number: number): string;
  /** A place for a tooltip; the file is named where it is another. */
  place(page: string | null, line: number, file: string | null): string;
  characters(count: number): string;
  words(count: number): string;
  paragraphs(count: number): string;
  /** A part of an article that is printed in several: how much of it stands where. */
  part(page: string | null, number: number, length: string): string;
}

export const hintWords: Readonly<Record<Locale, HintWords>> = {
  en: {
    page: (key) => `p. ${key}`,
    line: (number) => `line ${number}`,
    place: (page, line, file) =>
      `${page === null ? 'Line' : `Page ${page}, line`} ${line}${file === null ? '' : ` of ${file}`}`,
    characters: (count) => counted(count, characters, 'en'),
    words: (count) => counted(count, spacedWords, 'en'),
    paragraphs: (count) => counted(count, paragraphs, 'en'),
    part: (page, number, length) => `${page === null ? `Part ${number}` : `Page ${page}`}: ${length}`,
  },
  'zh-CN': {
    page: (key) => `第${key}版`,
    line: (number) => `第 ${number} 行`,
    place: (page, line, file) =>
      `${file === null ? '' : `${file} `}${page === null ? '' : `第 ${page} 版，`}第 ${line} 行`,
    characters: (count) => `${count} 字`,
    words: (count) => `${count} 词`,
    paragraphs: (count) => `${count} 段`,
    part: (page, number, length) => `${page === null ? `第 ${number} 部分` : `第 ${page} 版`}：${length}`,
  },
};
