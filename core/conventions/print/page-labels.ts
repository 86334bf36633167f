import type { PageLabel } from '../conventions';
import type { PageWords } from '../language';
import { compileWording, parseWording } from '../notices/wording';
import { fold } from './fold';
import type { PageNumbers } from './page-numbers';

const LONGEST = 100;
const CODE = '(?:[a-z]{1,2}-?\\d{1,3}|\\d{1,4}[a-z]?)';

/** Reads the labels and folio lines of one language's pages. */
export class PageLabels {
  private readonly labels: readonly RegExp[];

  constructor(
    { labels }: PageWords,
    private readonly numbers: PageNumbers,
  ) {
    const varying = {
      page: numbers.pattern,
      n: numbers.pattern,
      code: numbers.pattern,
      column: '(?!)',
      slug: '(?!)',
      words: '(?!)',
    };
    this.labels = labels.map(
      (label) => new RegExp(`(?<![\\p{Lu}\\p{Ll}])${compileWording(parseWording(label), varying)}`, 'diu'),
    );
  }

  read(text: string): PageLabel | null {
    if (text.length > LONGEST || /[。！？!?]/u.test(text)) return null;
    const folded = fold(text);
    for (const label of [...this.labels, ...BARE]) {
      const match = label.exec(folded);
      const at = match?.indices?.[1];
      if (!match || !at) continue;
      const page = this.numbers.read(match[1]!);
      if (!page) continue;
      const title = titleOf(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
      // The end of a jump that print broke: 一版）.
      if (title === null && hasLoneBracket(folded)) return null;
      const [start, end] = at;
      const numberSpan = { start, end, text: text.slice(start, end) };
      return { key: `${page.section ?? ''}${page.number}`, ...page, numberSpan, title };
    }
    return null;
  }
}

/** A number by itself, or with nothing but words beside it. */
const BARE: readonly RegExp[] = [
  new RegExp(`^\\s*(${CODE})\\s*$`, 'diu'),
  /^\s*([A-Z]{1,2}-?\d{1,3})(?=\s|[|:·•-])/du,
  /^\s*(\d{1,3}[A-Z]?)(?=[\s|:·•-][^\d]*$)/du,
  /(?<=[\s|:·•-])([A-Z]{1,2}-?\d{1,3}|\d{1,2}[A-Z])\s*$/du,
  /(?<=\s)([A-Z]{1,2}-?\d{1,3})(?=\s)/du,
  /(?<=^[^\d]{1,80}[\s|:·•-])(\d{1,3})\s*$/du,
];

function hasLoneBracket(folded: string): boolean {
  return /^[^(]*\)|\([^)]*$/u.test(folded);
}

function titleOf(rest: string): string | null {
  const title = rest
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:：|｜·•()（）【】[\]—–\-,，.。*]+|[\s:：|｜·•(（【[—–\-,，*]+$/gu, '');
  const unmatched = /[)）】\]]$/u.test(title) && !/[(（【[]/u.test(title);
  return (unmatched ? title.slice(0, -1) : title) || null;
}
