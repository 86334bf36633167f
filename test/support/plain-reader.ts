/**
 * A second reader of the markup, written after `docs/format.md` alone: slow, plain, and knowing nothing of `core/syntax`.
 * It prints a transcript's outline as `outlineOf` does, without what front matter holds.
 */
export function plainOutlineOf(text: string): string {
  return new PlainReader().read(text);
}

const B = '[ \\t\\u3000]';
const markers: readonly [name: string, pattern: RegExp][] = [
  ['page', new RegExp(`^[=＝]{2}(?=${B}|$)`)],
  ['standing head', new RegExp(`^[#＃][*＊](?=${B}|$)`)],
  ['kicker', new RegExp(`^[#＃][-－ー−](?=${B}|$)`)],
  ['deck', new RegExp(`^[#＃][+＋](?=${B}|$)`)],
  ['crosshead', new RegExp(`^[#＃]{2}(?=${B}|$)`)],
  ['headline', new RegExp(`^[#＃](?=${B}|$)`)],
  ['byline', new RegExp(`^[@＠](?=${B}|$)`)],
  ['picture', new RegExp(`^[!！](?=${B}|$)`)],
  ['jump out', new RegExp(`^(?:>>|》》|＞＞|》〉|〉》)(?=${B}|$)`)],
  ['jump in', new RegExp(`^(?:<<|《《|＜＜|《〈|〈《)(?=${B}|$)`)],
  ['column break', new RegExp(`^[|｜·](?=${B}*$)`)],
  ['comment', new RegExp(`^[%％](?=${B}+[^ \\t\\u3000])`)],
  ['preformatted', new RegExp(`^[~～〜]{3}(?=${B}|$)`)],
];
const blank = new RegExp(`^${B}*$`);
const frontMatterFence = new RegExp(`^---${B}*$`);
const preformattedEnd = new RegExp(`^[~～〜]{3}${B}*$`);
const leadingBlanks = new RegExp(`^${B}+`);
const trailingBlanks = new RegExp(`${B}+$`);
const headLines = ['standing head', 'kicker', 'headline', 'deck'];

interface Block {
  name: string;
  words: string;
  /** Of a paragraph, a caption, preformatted text. */
  lines: string[];
  /** Comments and column breaks that are the block's only if it goes on below them. */
  pending: string[];
}

/** What is known of the open head. */
interface Head {
  hasHeadline: boolean;
  hasDeck: boolean;
  hasHash: boolean;
  hasJumpIn: boolean;
  isBelowHeadline: boolean;
  blankSinceHashOrByline: boolean;
  blankSinceJumpIn: boolean;
}

class PlainReader {
  private readonly out: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  private place: 'file start' | 'front matter' | 'preformatted' | 'body' = 'file start';
  private isInSegment = false;
  private head: Head | null = null;
  /** The paragraph or picture that a text line would go on with. */
  private open: Block | null = null;

  read(text: string): string {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) this.line(line);
    return this.out
      .flatMap(({ title, blocks }) => {
        const printed = blocks.flatMap(printBlock);
        return title === null ? printed : [title, ...printed.map((line) => `  ${line}`)];
      })
      .join('\n');
  }

  private line(line: string): void {
    const isPage = markers[0]![1].test(line);
    if (this.place === 'file start') {
      this.place = 'body';
      if (frontMatterFence.test(line)) {
        this.place = 'front matter';
        this.add('unclosed front matter', '');
        return;
      }
    } else if (this.place === 'front matter') {
      if (frontMatterFence.test(line)) this.out[0]!.blocks[0]!.name = 'front matter';
      if (!blank.test(line) && !isPage && !frontMatterFence.test(line)) return;
      this.place = 'body';
      if (frontMatterFence.test(line)) return;
    } else if (this.place === 'preformatted') {
      const block = this.out.at(-1)!.blocks.at(-1)!;
      if (preformattedEnd.test(line)) {
        block.name = 'preformatted';
        this.place = 'body';
        return;
      }
      if (!isPage) {
        block.lines.push(formsOf(line, true) || '""');
        return;
      }
      this.place = 'body';
    }
    this.bodyLine(line);
  }

  private bodyLine(line: string): void {
    if (blank.test(line)) {
      this.open = null;
      if (this.head) {
        this.head.isBelowHeadline = false;
        this.head.blankSinceHashOrByline = true;
        this.head.blankSinceJumpIn = true;
      }
      return;
    }
    const found = markers.find(([, pattern]) => pattern.test(line));
    if (!found) this.textLine(line);
    else this.marked(found[0], line.replace(found[1], ''));
  }

  private textLine(line: string): void {
    if (this.open && !line.startsWith('\u3000')) {
      this.open.lines.push(...this.takePending(), formsOf(line.replace(trailingBlanks, ''), false));
      return;
    }
    this.enterBody();
    this.open = this.add('paragraph', '');
    this.open.lines.push(formsOf(line.replace(trailingBlanks, ''), true));
  }

  /** The comments and column breaks since the last line of the open block: they turn out to stand inside it. */
  private takePending(): string[] {
    const pending = this.open!.pending;
    const { blocks } = this.out.at(-1)!;
    blocks.splice(blocks.length - pending.length, pending.length);
    return pending.splice(0);
  }

  private marked(name: string, rest: string): void {
    if (name === 'comment') {
      const words = `"${rest.replace(leadingBlanks, '').replace(trailingBlanks, '')}"`;
      this.add(name, words);
      this.open?.pending.push(`comment ${words}`);
      return;
    }
    if (name === 'column break') {
      this.head = null;
      if (this.open?.name === 'picture') this.open = null;
      this.add(name, '');
      this.open?.pending.push(name);
      return;
    }
    const words = wordsOf(name, rest);
    if (name === 'page') {
      this.out.push({ title: words === '' ? 'page' : `page ${words}`, blocks: [] });
      this.isInSegment = false;
      this.head = null;
      this.open = null;
    } else if (name === 'byline') {
      if (this.head) Object.assign(this.head, { isBelowHeadline: false, blankSinceHashOrByline: false });
      this.open = null;
      this.add(name, words);
    } else if (headLines.includes(name) || name === 'jump in') {
      this.headLine(name);
      this.open = null;
      this.add(name, words);
    } else {
      this.enterBody();
      const block = this.add(name === 'preformatted' ? 'unclosed preformatted' : name, words);
      this.open = name === 'picture' ? block : null;
      if (name === 'preformatted') this.place = 'preformatted';
    }
  }

  private headLine(name: string): void {
    if (!this.head || this.beginsHead(this.head, name)) {
      this.out.push({ title: 'segment', blocks: [] });
      this.isInSegment = true;
      this.head = {
        hasHeadline: false,
        hasDeck: false,
        hasHash: false,
        hasJumpIn: false,
        isBelowHeadline: false,
        blankSinceHashOrByline: false,
        blankSinceJumpIn: false,
      };
    }
    const { head } = this;
    if (name === 'jump in') {
      head.hasJumpIn = true;
      head.blankSinceJumpIn = false;
    } else {
      head.hasHash = true;
      head.blankSinceHashOrByline = false;
    }
    head.hasHeadline ||= name === 'headline';
    head.hasDeck ||= name === 'deck';
    head.isBelowHeadline = name === 'headline';
  }

  private beginsHead(head: Head, name: string): boolean {
    if (name === 'jump in') return head.hasJumpIn || head.blankSinceHashOrByline;
    if (head.hasJumpIn && !head.hasHash && head.blankSinceJumpIn) return true;
    if (name === 'headline') return head.hasHeadline && !head.isBelowHeadline;
    return name !== 'deck' && (head.hasHeadline || head.hasDeck);
  }

  private enterBody(): void {
    if (!this.isInSegment) this.out.push({ title: 'segment without a head', blocks: [] });
    this.isInSegment = true;
    this.head = null;
    this.open = null;
  }

  private add(name: string, words: string): Block {
    const block: Block = { name, words, lines: [], pending: [] };
    this.out.at(-1)!.blocks.push(block);
    return block;
  }
}

function printBlock({ name, words, lines }: Block): string[] {
  const title = words === '' ? name : `${name} ${words}`;
  if (name.endsWith('preformatted')) return [title, ...lines.map((line) => `  ${line}`)];
  if (lines.length === 0) return [title];
  const all = name === 'picture' ? [words, ...lines] : lines;
  return all.length === 1 ? [`${name} ${all[0]}`] : [name, ...all.map((line) => `  ${line}`)];
}

const attribute = '(?:[#.][^\\s{}"\'=#.,;，、][^\\s{}"\'=#]*|[\\p{L}_][\\p{L}\\p{N}_:.-]*=(?:"[^"]*"|[^\\s{}"\']+))';
const attributes = new RegExp(`\\{(${B}*${attribute}(?:${B}+${attribute})*${B}*)\\}${B}*$`, 'u');

/** The words and the attributes behind a marker. */
function wordsOf(name: string, rest: string): string {
  let words = rest.replace(leadingBlanks, '');
  let braces = '';
  const found = attributes.exec(words);
  const close = words.replace(trailingBlanks, '').length - 1;
  if (found && !isEscaped(words, found.index) && !isEscaped(words, close)) {
    const items = found[1]!.matchAll(new RegExp(attribute, 'gu'));
    braces = `{${[...items].map(([item]) => (/^[#.]|"$/.test(item) ? item : item.replace(/=(.*)$/s, '="$1"'))).join(' ')}}`;
    words = words.slice(0, found.index);
  }
  words = words.replace(trailingBlanks, '');
  if (name === 'page' && /(?:^|[^=＝])[=＝]{2}$/.test(words) && !isEscaped(words, words.length - 2)) {
    words = words.slice(0, -2).replace(trailingBlanks, '');
  }
  const printed = name === 'preformatted' ? (words === '' ? '' : `"${words}"`) : formsOf(words, true);
  return [printed, braces].filter((part) => part !== '').join(' ');
}

function isEscaped(text: string, at: number): boolean {
  return (/\\*$/.exec(text.slice(0, at))![0].length & 1) === 1;
}

const escapable = /[!-/:-@[-`{-~！-／：-＠［-｀｛-～《》〈〉【】□〜ー·−]/;

/** Words with their inline forms; `opens` says that they begin their block. */
function formsOf(text: string, opens: boolean): string {
  return new PlainForms(text, opens).print(0, text.length);
}

const formNames: Record<string, string> = {
  '[?': 'uncertain',
  '[!': 'sic',
  '[+': 'supplied',
  '[%': 'note',
  '[^': 'ruby',
  '[*': 'emphasis',
  '[**': 'strong',
};

class PlainForms {
  /** For each bracket that opens, where the one stands that closes it. */
  private readonly closing = new Map<number, number>();

  constructor(
    private readonly text: string,
    private readonly opens: boolean,
  ) {
    const open: number[] = [];
    for (let i = 0; i < text.length; i++) {
      if (this.isEscape(i)) i++;
      else if (text[i] === '[') open.push(i);
      else if (text[i] === ']' && open.length > 0) this.closing.set(open.pop()!, i);
    }
  }

  private isEscape(i: number): boolean {
    return this.text[i] === '\\' && escapable.test(this.text[i + 1] ?? '');
  }

  print(from: number, to: number, isNote = false): string {
    const { text } = this;
    const pieces: string[] = [];
    let printed = '';
    const form = (piece: string) => {
      if (printed !== '') pieces.push(`"${printed}"`);
      printed = '';
      pieces.push(piece);
    };
    for (let i = from; i < to; i++) {
      if (this.isEscape(i)) {
        form(`literal("${text[i + 1]}")`);
        i++;
      } else if (text[i] === '□' && !isNote) {
        const run = /^□+/.exec(text.slice(i))![0].length;
        const isOrnament = run === 1 && (i === 0 ? this.opens : /[ \t\u3000]/.test(text[i - 1]!));
        if (isOrnament) printed += '□';
        else for (let n = 0; n < run; n++) form('gap');
        i += run - 1;
      } else if (text[i] === '[' && !isNote) {
        const read = this.bracket(i);
        if (read === null) printed += '[';
        else {
          form(read.piece);
          i = read.last;
        }
      } else printed += text[i];
    }
    if (printed !== '') pieces.push(`"${printed}"`);
    return pieces.join(' ');
  }

  private bracket(i: number): { piece: string; last: number } | null {
    const { text } = this;
    const opening = /^\[(?:\*\*|[?!+%^*])/.exec(text.slice(i))?.[0];
    const close = this.closing.get(i);
    if (close !== undefined && text.slice(i, close + 1) === '[...]') return { piece: 'illegible', last: close };
    if (opening === undefined) return null;
    const start = i + opening.length;
    if (close === undefined) return { piece: `unclosed("${opening}")`, last: start - 1 };
    const name = formNames[opening]!;
    if (start === close) return opening === '[?' ? { piece: 'illegible', last: close } : null;
    const bar = name === 'sic' || name === 'ruby' ? this.bar(start, close) : -1;
    if (name === 'ruby' && (bar <= start || bar === close - 1)) return { piece: 'malformed("[^")', last: start - 1 };
    const inside = (from: number, to: number) => this.print(from, to, name === 'note') || '""';
    const content = bar < 0 ? inside(start, close) : `${inside(start, bar)} | ${inside(bar + 1, close)}`;
    return { piece: `${name}(${content})`, last: close };
  }

  /** The first bar that stands in no bracket inside the form; -1 where there is none. */
  private bar(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      if (this.isEscape(i)) i++;
      else if (this.text[i] === '|') return i;
      else i = this.closing.get(i) ?? i;
    }
    return -1;
  }
}
