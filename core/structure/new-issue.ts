import type { Conventions } from '../conventions/conventions';
import { writeFrontMatter } from './front-matter';

/** An issue that is yet to be transcribed. */
export interface NewIssue {
  readonly paper: string;
  readonly date: string;
  readonly edition: string | null;
  /** BCP 47. */
  readonly language: string;
  /** Keys of its pages: `3`, `A3`. */
  readonly pages: readonly string[];
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a new issue, one a page: front matter, and the page line as the paper's language words it. */
export function newIssueFiles(issue: NewIssue, conventions: Conventions): NewFile[] {
  const { paper, date, edition, language, pages } = issue;
  const frontMatter = writeFrontMatter({
    format: '1',
    paper,
    date,
    edition: edition ?? undefined,
    language,
    pages: String(pages.length),
    status: 'raw',
  });
  return pages.map((page) => ({
    name: `p${page}.broadsheet`,
    text: [...frontMatter, '', `== ${conventions.writePageLabel(page)} ==`, '', ''].join('\n'),
  }));
}
