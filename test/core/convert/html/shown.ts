import { articleParts } from '../../../../core/convert/html/article';
import type { Setting } from '../../../../core/convert/html/blocks';
import { issueParts } from '../../../../core/convert/html/issue';
import { pageParts } from '../../../../core/convert/html/page';
import { htmlOf, type Part } from '../../../../core/convert/html/part';
import { wordsIn } from '../../../../core/convert/html/words';
import type { Issue } from '../../../../core/model/issue';
import { filesOf } from '../../../support/drawn';
import { elementsIn, type HtmlElement, type HtmlNode, hasClass, readHtml } from '../../../support/html';
import { archiveOf } from '../../../support/read';

export const setting: Setting = {
  locale: 'en',
  words: wordsIn.en,
  genreName: (genre) => (genre === 'news' ? '' : genre),
  isVertical: false,
};

/** The issue of a drawing of files; of a single `p1.broadsheet` where it names none. */
export function issueOf(drawing: string): Issue {
  const files = filesOf(drawing.startsWith('////') ? drawing : `//// p1.broadsheet\n${drawing}`);
  return archiveOf(files).issueOf([...files.keys()][0]!)!;
}

/** The parts of an article, by its index in the issue. */
export function article(drawing: string, index = 0, set: Partial<Setting> = {}): Part[] {
  const issue = issueOf(drawing);
  return articleParts(issue, issue.articles[index]!, { ...setting, ...set });
}

export function page(drawing: string, index = 0, set: Partial<Setting> = {}): Part[] {
  const issue = issueOf(drawing);
  return pageParts(issue, issue.pages[index]!, { ...setting, ...set });
}

export function contents(drawing: string, set: Partial<Setting> = {}): Part[] {
  return issueParts(issueOf(drawing), { ...setting, ...set });
}

/**
 * The HTML of parts, a line each, so that it can be read: `<p.text>…</p>` for the class, titles in brackets, the rows of a head
 * parted by strokes, and nothing of what leads back to the transcript.
 */
export function outline(parts: readonly Part[]): string {
  return htmlOf(parts.map(({ piece, isInside = false }) => ({ html: piece.html, isInside })))
    .map((html) => outlineOf(readHtml(html)))
    .join('\n');
}

function outlineOf(nodes: readonly HtmlNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (hasClass(node, 'row')) text += (text === '' ? '' : '/') + outlineOf(node.children);
    else if (node.name === 'span' && !node.attributes.has('class')) text += outlineOf(node.children);
    else text += `<${nameOf(node)}>${outlineOf(node.children)}</${node.name}>`;
  }
  return text;
}

function nameOf({ name, attributes }: HtmlElement): string {
  const classes = attributes.get('class')?.replaceAll(' ', '.') ?? '';
  const href = attributes.get('href') ?? '#';
  return `${name}${classes === '' ? '' : `.${classes}`}${href === '#' ? '' : ` ${href}`}`;
}

/** Where runs of words stand, as `file:line:character words`, the lines 0-based. */
export function places(parts: readonly Part[]): string[] {
  return parts.flatMap(({ piece, origins }) =>
    runsIn(piece.html).map(({ origin, line, character, words }) => {
      const { path, line: first } = origins[origin]!;
      return `${path}:${first + line}:${character} ${words}`;
    }),
  );
}

/** Words of a piece that say where they stand. */
export interface ShownRun {
  readonly origin: number;
  readonly line: number;
  readonly character: number;
  readonly words: string;
  /** The elements around it, from the outermost. */
  readonly around: readonly HtmlElement[];
}

export function runsIn(html: string): ShownRun[] {
  const runs: ShownRun[] = [];
  for (const around of elementsIn(readHtml(html))) {
    const own = around.at(-1)!;
    const [words] = own.children;
    const line = around.findLast(({ attributes }) => attributes.has('data-line'))?.attributes.get('data-line');
    if (line === undefined || typeof words !== 'string') continue;
    const origin = around.findLast(({ attributes }) => attributes.has('data-origin'))?.attributes.get('data-origin');
    runs.push({
      origin: Number(origin ?? 0),
      line: Number(line),
      character: Number(own.attributes.get('data-at') ?? 0),
      words,
      around,
    });
  }
  return runs;
}
