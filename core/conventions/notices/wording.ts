import { escapeRegExp, fold } from '../print/fold';

/** What varies in a wording. */
export type Slot = 'page' | 'column' | 'slug' | 'words' | 'n' | 'code';

/** A wording taken apart: what stands one after another. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Part[])[] };

const SLOTS: ReadonlySet<string> = new Set<Slot>(['page', 'column', 'slug', 'words', 'n', 'code']);

/** Reads the notation of wordings; whatever is no notation is printed text. */
export function parseWording(wording: string): readonly Part[] {
  return new WordingParser(wording).sequence('');
}

class WordingParser {
  private at = 0;
  constructor(private readonly source: string) {}

  sequence(closing: string): Part[] {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
    };
    while (this.at < this.source.length) {
      const character = this.source[this.at]!;
      if (character === '|' || character === closing) break;
      if (character === '(' || character === '[') {
        flush();
        this.at++;
        parts.push(this.choice(character));
        continue;
      }
      const slot = character === '{' ? this.source.slice(this.at + 1, this.source.indexOf('}', this.at)) : '';
      if (SLOTS.has(slot)) {
        flush();
        parts.push({ kind: 'slot', slot: slot as Slot });
        this.at += slot.length + 2;
        continue;
      }
      text += character;
      this.at++;
    }
    // A `|` outside any choice is printed text, too.
    if (closing === '' && this.at < this.source.length) {
      text += this.source[this.at++]!;
      flush();
      return [...parts, ...this.sequence('')];
    }
    flush();
    return parts;
  }

  private choice(open: string): Part {
    const closing = open === '(' ? ')' : ']';
    const options: Part[][] = open === '[' ? [[]] : [];
    do options.push(this.sequence(closing));
    while (this.source[this.at] === '|' && this.at++ < this.source.length);
    this.at++;
    // What may be missing is looked for before it is missed.
    if (open === '[') options.push(options.shift()!);
    return { kind: 'choice', options };
  }
}

/** What each capture of a compiled wording holds, in order. */
export function slotsOf(parts: readonly Part[]): Slot[] {
  return parts.flatMap((part) => {
    if (part.kind === 'slot') return [part.slot];
    return part.kind === 'choice' ? part.options.flatMap(slotsOf) : [];
  });
}

/** Source of a regular expression (flags `iu`) for a wording; `capturing` false leaves the captures out. */
export function compileWording(
  parts: readonly Part[],
  patterns: Readonly<Record<Slot, string>>,
  capturing = true,
): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return compileText(part.text);
      if (part.kind === 'choice') {
        return `(?:${part.options.map((option) => compileWording(option, patterns, capturing)).join('|')})`;
      }
      return `\\s*(${capturing ? '' : '?:'}${patterns[part.slot]})\\s*`;
    })
    .join('');
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function compileText(text: string): string {
  let source = '';
  let last = '';
  for (const character of fold(text)) {
    if (character === ' ') source += '\\s*';
    else if (character === '.') source += '\\s?\\.?';
    else source += (CJK.test(last) && CJK.test(character) ? '\\s?' : '') + escapeRegExp(character);
    last = character;
  }
  return source;
}

/** Every way that a wording can be printed, as plain texts with `\uE000` for a page and `\uE001` for anything else that varies. */
export function expandWording(parts: readonly Part[], limit = 200): string[] {
  let texts = [''];
  for (const part of parts) {
    const tails =
      part.kind === 'text'
        ? [fold(part.text)]
        : part.kind === 'slot'
          ? [part.slot === 'page' || part.slot === 'n' || part.slot === 'code' ? '\uE000' : '\uE001']
          : withoutExtras(part.options.flatMap((option) => expandWording(option, limit)));
    texts = texts.flatMap((text) => tails.map((tail) => text + tail)).slice(0, limit);
  }
  return texts;
}

/** Leaves out what varies where the wording can do without. */
function withoutExtras(options: readonly string[]): readonly string[] {
  const plain = options.filter((option) => !option.includes('\uE001'));
  return plain.length > 0 ? plain : options;
}

/** Literal words, one of which every print of the wording holds; `null` where it need hold none. */
export function requiredWords(parts: readonly Part[]): string[] | null {
  let best: string[] | null = null;
  for (const words of requiredGroups(parts)) {
    if (best === null || shortest(words) > shortest(best)) best = words;
  }
  return best;
}

/** Groups of literal words: every print of the wording holds one of each group. */
export function requiredGroups(parts: readonly Part[]): string[][] {
  return parts.flatMap((part) => {
    if (part.kind === 'text')
      return part.text
        .split(/[ .]+/)
        .filter((word) => word !== '')
        .map((word) => [word]);
    if (part.kind === 'slot') return [];
    const options = part.options.map(requiredWords);
    return options.every((words) => words !== null) ? [options.flat()] : [];
  });
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map((word) => (CJK.test(word) ? word.length * 3 : word.length)));
}
