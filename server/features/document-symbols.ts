import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import { readLine } from '../../core/model/reading';
import { blockText, type Segment } from '../../core/model/segment';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';

type Context = Pick<Server, 'positions' | 'locale'>;

/** A file's outline: its pages, on each its articles and continuations, in each its crossheads. */
export function documentSymbolsOf(server: Context, file: TranscriptFile): DocumentSymbol[] {
  const outline = new Outline(server, file);
  return file.pages.flatMap((page, i) => outline.page(page, file.pages[i + 1]?.offset ?? file.tree.length));
}

const words = {
  en: { unheaded: 'Untitled', continuation: 'continuation' },
  'zh-CN': { unheaded: '无题', continuation: '续' },
};

class Outline {
  constructor(
    private readonly server: Context,
    private readonly file: TranscriptFile,
  ) {}

  private rangeOf(start: number, end: number): Range {
    return this.server.positions.rangeOf(this.file.tree, start, end);
  }

  /** A page and what stands on it; where no page line opens it, only the latter. */
  page(placed: PlacedPage, end: number): DocumentSymbol[] {
    const { segments } = this.file;
    const children = segments.filter(({ page }) => page === placed).map((segment) => this.segment(segment));
    const { page } = placed;
    if (!page || page.label === '') return children;
    const selectionRange = this.rangeOf(placed.offset + page.start, placed.offset + page.end);
    return [
      {
        name: page.label,
        kind: SymbolKind.Module,
        range: this.rangeOf(placed.offset, end),
        selectionRange,
        children,
      },
    ];
  }

  private segment({ offset, segment }: PlacedSegment): DocumentSymbol {
    const { section, head, jumpIn } = segment;
    const main = head?.lines.filter(({ role }) => role === 'main') ?? [];
    const named = main.length > 0 ? main : (head?.lines.slice(0, 1) ?? []);
    const first = named[0] ?? jumpIn?.line ?? segment.blocks[0];
    const start = offset + (first?.start ?? 0);
    const name =
      named.map(({ text }) => text).join(' ') ||
      jumpIn?.line.text ||
      firstWords(segment) ||
      words[this.server.locale].unheaded;
    return {
      name,
      detail: jumpIn ? words[this.server.locale].continuation : (segment.attributes.classes[0] ?? ''),
      kind: jumpIn ? SymbolKind.Interface : SymbolKind.Class,
      range: this.rangeOf(offset, offset + section.text.length),
      selectionRange: this.rangeOf(start, Math.max(start, offset + (named.at(-1)?.end ?? first?.end ?? 0))),
      children: this.crossheads({ offset, segment }),
    };
  }

  private crossheads({ offset, segment }: Pick<PlacedSegment, 'offset' | 'segment'>): DocumentSymbol[] {
    const { section, conventions, blocks } = segment;
    return blocks
      .filter(({ kind }) => kind === 'crosshead')
      .map(({ firstLine, start, end }) => {
        const range = this.rangeOf(offset + start, offset + end);
        const name = readLine(section, firstLine, conventions).text || words[this.server.locale].unheaded;
        return { name, kind: SymbolKind.String, range, selectionRange: range };
      });
  }
}

/** Characters of an article that has no headline by which the outline names it. */
const NAME = 24;

function firstWords(segment: Segment): string {
  const first = segment.blocks[0];
  const text = first ? blockText(segment, first).replace(/\s+/g, ' ').trim() : '';
  const characters = [...text.slice(0, NAME * 2 + 2)];
  return characters.length <= NAME ? text : `${characters.slice(0, NAME).join('').trimEnd()}…`;
}

/** Gives the editor a file's outline. */
export const documentSymbols: Feature = (server) => {
  server.connection.onDocumentSymbol(atOnce(server, [], (file) => documentSymbolsOf(server, file)));
  return { documentSymbolProvider: true };
};
