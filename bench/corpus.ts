import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineKind, parse, SectionKind } from '../core/syntax';
import { longIssue } from '../test/support/long-issue';

/** A transcript of about `bytes` bytes of UTF-8: an example issue, again and again. Front matter stands only at its start. */
export function transcript(example: string, bytes: number): string {
  const pages = readPages(example);
  let text = '';
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const page = pages[i % pages.length]!;
    const next = i === 0 ? page : page.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
    // The last page is cut at a line's end, so that the sizes are comparable.
    const room = bytes - size;
    const part = Buffer.byteLength(next) <= room ? next : cutAtLine(next, room);
    text += `${part}\n`;
    size += Buffer.byteLength(part) + 1;
  }
  return text;
}

/** One issue of about `bytes` bytes of UTF-8: see `longIssue`. */
export function issue(bytes: number): string {
  const [first = ''] = readPages(
    path.join(import.meta.dirname ?? '.', '../../examples/harbor-courier/1987-10-14.broadsheet'),
  );
  return `${cutAtLine(longIssue(first, bytes), bytes)}\n`;
}

function cutAtLine(text: string, bytes: number): string {
  const cut = Buffer.from(text).subarray(0, bytes).toString('utf8');
  const end = cut.lastIndexOf('\n');
  return end > 0 ? cut.slice(0, end) : cut;
}

/** The texts of an example, a folder or a file, in order. The project's folder is the working folder. */
export function readPages(example: string): string[] {
  const folder = path.resolve('examples', example);
  const files = folder.endsWith('.broadsheet')
    ? [folder]
    : readdirSync(folder)
        .filter((name) => name.endsWith('.broadsheet'))
        .sort()
        .map((name) => path.join(folder, name));
  return files.map((file) => readFileSync(file, 'utf8'));
}

/** The same printed text as Markdown, line for line: heads as headings, marked words as emphasis. */
export function asMarkdown(text: string): string {
  const tree = parse(text);
  let markdown = '';
  for (const section of tree.sections) {
    for (let line = 0; line < section.lineCount; line++) {
      const content = section.text.slice(section.contentStart(line), section.contentEnd(line));
      const words = content.replace(/\[[?+*]+([^\]\n]+)\]/g, '*$1*').replace(/\[!([^|\]\n]*)\|[^\]\n]*\]/g, '*$1*');
      markdown += `${prefix(section.lineKind(line))}${words}\n`;
    }
  }
  return markdown;
}

function prefix(kind: LineKind): string {
  switch (kind) {
    case LineKind.Page:
      return '# ';
    case LineKind.Headline:
      return '## ';
    case LineKind.Kicker:
    case LineKind.Deck:
    case LineKind.StandingHead:
      return '### ';
    case LineKind.Crosshead:
      return '#### ';
    case LineKind.JumpOut:
    case LineKind.JumpIn:
      return '> ';
    default:
      return '';
  }
}

/** The same printed text as TEI, as far as its elements say the same; one that takes a line takes it there, too. */
export function asTei(text: string): string {
  const tree = parse(text);
  let xml = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n';
  let open: 'div' | 'p' | null = null;
  const close = (): void => {
    if (open === 'p') xml += '</p>\n';
    open = open === null ? null : 'div';
  };
  for (const section of tree.sections) {
    if (section.kind === SectionKind.Segment) {
      close();
      if (open === 'div') xml += '</div>\n';
      xml += '<div type="article">\n';
      open = 'div';
    }
    for (let line = 0; line < section.lineCount; line++) {
      const kind = section.lineKind(line);
      const words = escaped(section.text.slice(section.contentStart(line), section.contentEnd(line)));
      if (kind === LineKind.Text) {
        if (open !== 'p') xml += '<p>';
        open = 'p';
        xml += `${words}\n`;
        continue;
      }
      close();
      const [before, after] = element(kind);
      if (words !== '') xml += `${before}${words}${after}\n`;
    }
  }
  close();
  return `${xml}${open === null ? '' : '</div>'}</body></text></TEI>\n`;
}

function element(kind: LineKind): [before: string, after: string] {
  switch (kind) {
    case LineKind.Page:
      return ['<pb n="', '"/>'];
    case LineKind.Headline:
    case LineKind.Kicker:
    case LineKind.Deck:
    case LineKind.StandingHead:
    case LineKind.Crosshead:
      return ['<head>', '</head>'];
    case LineKind.Byline:
      return ['<byline>', '</byline>'];
    case LineKind.JumpOut:
    case LineKind.JumpIn:
      return ['<ref>', '</ref>'];
    default:
      return ['<ab>', '</ab>'];
  }
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
