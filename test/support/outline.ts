import {
  type Attribute,
  type Block,
  type BlockKind,
  blocksOf,
  type Form,
  FormKind,
  frontMatterOf,
  LineKind,
  type Section,
  SectionKind,
  type Tree,
} from '../../core/syntax';

/**
 * A tree as `docs/format.md` prints it: a line a block, or, where a block has several lines, a line each. Printed words stand in
 * quotation marks, inline forms between them.
 */
export function outlineOf(tree: Tree): string {
  return tree.sections.flatMap(outlineSection).join('\n');
}

const blockNames: Record<BlockKind, string> = {
  frontMatter: 'front matter',
  page: 'page',
  standingHead: 'standing head',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  crosshead: 'crosshead',
  byline: 'byline',
  picture: 'picture',
  jumpOut: 'jump out',
  jumpIn: 'jump in',
  columnBreak: 'column break',
  comment: 'comment',
  preformatted: 'preformatted',
  paragraph: 'paragraph',
};

const headKinds: ReadonlySet<BlockKind> = new Set(['standingHead', 'kicker', 'headline', 'deck', 'jumpIn']);

function outlineSection(section: Section): string[] {
  const blocks = blocksOf(section);
  const lines = blocks.map((block) => outlineBlock(section, block));
  switch (section.kind) {
    case SectionKind.Prelude:
      return lines.flat();
    case SectionKind.Page:
      return [...lines[0]!, ...indent(lines.slice(1).flat())];
    default:
      return [headKinds.has(blocks[0]!.kind) ? 'segment' : 'segment without a head', ...indent(lines.flat())];
  }
}

function outlineBlock(section: Section, block: Block): string[] {
  const name = blockNames[block.kind];
  if (block.kind === 'frontMatter') return outlineFrontMatter(section, name);
  if (block.kind === 'preformatted') return outlinePreformatted(section, block, name);
  if (block.firstLine === block.lastLine) return [joined(name, wordsOf(section, block.firstLine))];
  const lines: string[] = [];
  for (let line = block.firstLine; line <= block.lastLine; line++) lines.push(outlineLine(section, line));
  return [name, ...indent(lines)];
}

/** A line of a paragraph or a caption, or a comment or column break that the block goes on across. */
function outlineLine(section: Section, line: number): string {
  switch (section.lineKind(line)) {
    case LineKind.Comment:
      return joined('comment', wordsOf(section, line));
    case LineKind.ColumnBreak:
      return 'column break';
    default:
      return wordsOf(section, line);
  }
}

function outlinePreformatted(section: Section, { firstLine, lastLine }: Block, name: string): string[] {
  const closed = section.lineKind(lastLine) === LineKind.FenceClose;
  const lines: string[] = [];
  for (let line = firstLine + 1; line <= lastLine; line++) {
    if (section.lineKind(line) !== LineKind.Preformatted) continue;
    lines.push(piecesOf(section, section.lineStart(line), section.lineEnd(line), section.forms(line)) || '""');
  }
  return [joined(closed ? name : `unclosed ${name}`, wordsOf(section, firstLine)), ...indent(lines)];
}

function outlineFrontMatter(section: Section, name: string): string[] {
  const { entries, problems, closed } = frontMatterOf(section)!;
  const lines = entries.map(({ key, values, isList }) => {
    const items = values.map(({ text }) => JSON.stringify(text)).join(', ');
    return joined(`${/[\r\n]/.test(key) ? JSON.stringify(key) : key}:`, isList ? `[${items}]` : items);
  });
  return [closed ? name : `unclosed ${name}`, ...indent([...lines, ...problems.map(() => 'problem')])];
}

function wordsOf(section: Section, line: number): string {
  const words = piecesOf(section, section.contentStart(line), section.contentEnd(line), section.forms(line));
  const attributes = section.attributes(line);
  return attributes ? joined(words, `{${attributes.items.map(outlineAttribute).join(' ')}}`) : words;
}

function outlineAttribute({ key, value }: Attribute): string {
  if (key === 'id') return `#${value}`;
  if (key === 'class') return `.${value}`;
  return `${key}="${value}"`;
}

/** The characters between two offsets: runs of printed text, and what forms stand between them. */
function piecesOf(section: Section, from: number, to: number, forms: readonly Form[]): string {
  const pieces: string[] = [];
  let at = from;
  for (const form of forms) {
    if (form.start < at || form.start >= to) continue;
    if (form.start > at) pieces.push(quote(section, at, form.start));
    pieces.push(outlineForm(section, form, forms));
    at = form.end;
  }
  if (at < to) pieces.push(quote(section, at, to));
  return pieces.join(' ');
}

const formNames: Record<FormKind, string> = {
  [FormKind.Uncertain]: 'uncertain',
  [FormKind.Illegible]: 'illegible',
  [FormKind.Gap]: 'gap',
  [FormKind.Sic]: 'sic',
  [FormKind.Supplied]: 'supplied',
  [FormKind.Note]: 'note',
  [FormKind.Ruby]: 'ruby',
  [FormKind.Emphasis]: 'emphasis',
  [FormKind.Strong]: 'strong',
  [FormKind.Escape]: 'literal',
  [FormKind.Unclosed]: 'unclosed',
  [FormKind.Malformed]: 'malformed',
};

function outlineForm(section: Section, { kind, start, end, bar }: Form, forms: readonly Form[]): string {
  const name = formNames[kind];
  const inside = (from: number, to: number) => piecesOf(section, from, to, forms) || '""';
  switch (kind) {
    case FormKind.Illegible:
    case FormKind.Gap:
      return name;
    case FormKind.Escape:
      return `${name}(${quote(section, start + 1, end)})`;
    case FormKind.Unclosed:
    case FormKind.Malformed:
      return `${name}(${quote(section, start, end)})`;
    default: {
      const from = start + (kind === FormKind.Strong ? 3 : 2);
      if (bar < 0) return `${name}(${inside(from, end - 1)})`;
      return `${name}(${inside(from, bar)} | ${inside(bar + 1, end - 1)})`;
    }
  }
}

function quote(section: Section, from: number, to: number): string {
  return `"${section.text.slice(from, to)}"`;
}

function joined(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
