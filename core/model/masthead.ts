import type { FrontMatter } from '../syntax';

/** What the front matter says of the file and its issue. */
export interface Masthead {
  readonly paper: string | null;
  readonly date: string | null;
  readonly edition: string | null;
  readonly language: string | null;
  /** The number of pages that the issue has, where it is given. */
  readonly pages: number | null;
  /** `page:` as typed. */
  readonly page: string | null;
  /** The marks that the paper prints at an article's end, as printed. */
  readonly endMarks: readonly string[];
  /** All keys but paper, date, edition, language and page. */
  readonly meta: ReadonlyMap<string, string | readonly string[]>;
}

const own = new Set(['paper', 'date', 'edition', 'language', 'page']);

/** Reads what front matter says; `null` says nothing. */
export function readMasthead(frontMatter: FrontMatter | null): Masthead {
  const values = new Map<string, string | readonly string[]>();
  for (const { key, values: found, isList } of frontMatter?.entries ?? []) {
    if (!values.has(key)) values.set(key, isList ? found.map(({ text }) => text) : (found[0]?.text ?? ''));
  }
  const single = (key: string): string | null => {
    const value = values.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const pages = single('pages');
  const endMarks = values.get('endmark') ?? [];
  return {
    paper: single('paper'),
    date: single('date'),
    edition: single('edition'),
    language: single('language'),
    pages: pages !== null && /^[1-9]\d{0,3}$/.test(pages) ? Number(pages) : null,
    page: single('page'),
    endMarks: typeof endMarks === 'string' ? [endMarks] : endMarks,
    meta: new Map([...values].filter(([key]) => !own.has(key))),
  };
}

/** What the front matter of an issue's files says together, of one file at least; where two say different things, the first. */
export function mastheadOfIssue(all: readonly Masthead[]): Masthead {
  const first = <T>(read: (masthead: Masthead) => T | null): T | null => {
    for (const masthead of all) {
      const value = read(masthead);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    ...all[0]!,
    language: first(({ language }) => language),
    pages: first(({ pages }) => pages),
    endMarks: [...new Set(all.flatMap(({ endMarks }) => endMarks))],
    meta: new Map([...all, ...all.toReversed()].flatMap(({ meta }) => [...meta])),
  };
}
