import { type Form, FormKind, type Section } from '../../syntax';
import { escapeHtml } from './escape';
import type { Words } from './words';

/** Words of a line that are set in their own way, whatever forms stand in them. Offsets are UTF-16 units in the section. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

export interface InlineOptions {
  /** In order, without overlap. */
  readonly marks?: readonly Mark[];
  /** Offset of a character that is left out; -1 for none. */
  readonly without?: number;
  /** Whether one or two digits are to stand upright in a line that runs down. */
  readonly uprightDigits?: boolean;
  readonly words: Words;
}

/** Forms that stand for themselves: printed text. */
const printed: ReadonlySet<FormKind> = new Set([FormKind.Unclosed, FormKind.Malformed]);

/**
 * The words of a section's line from `start` to `end` (UTF-16 units in the section) as HTML, its forms as elements. The element
 * around it says by `data-at` where they begin in the line; each run of characters that does not go on from there says so itself.
 */
export function inlineHtml(section: Section, line: number, start: number, end: number, options: InlineOptions): string {
  return new InlineWriter(section, line, options).content(start, end);
}

/** Where words begin in their line, as an attribute; none where they begin it. */
export function placeOf(section: Section, line: number, start: number): string {
  const at = start - section.lineStart(line);
  return at === 0 ? '' : ` data-at="${at}"`;
}

class InlineWriter {
  private readonly forms: readonly Form[];
  private next = 0;
  private readonly lineStart: number;
  private readonly marks: readonly Mark[];
  private readonly without: number;

  constructor(
    private readonly section: Section,
    line: number,
    private readonly options: InlineOptions,
  ) {
    this.forms = section.forms(line);
    this.lineStart = section.lineStart(line);
    this.marks = options.marks ?? [];
    this.without = options.without ?? -1;
  }

  content(from: number, to: number): string {
    let html = '';
    let at = from;
    while (this.next < this.forms.length && this.forms[this.next]!.start < to) {
      const form = this.forms[this.next++]!;
      if (form.start < at || form.end > to || printed.has(form.kind)) continue;
      html += this.run(at, form.start, html === '') + this.form(form);
      at = form.end;
    }
    return html + this.run(at, to, html === '');
  }

  private form({ kind, start, end, bar }: Form): string {
    const { words } = this.options;
    switch (kind) {
      case FormKind.Uncertain:
        return this.element('span', start + 2, end - 1, 'unclear', words.unclear);
      case FormKind.Illegible:
        return this.written('span', '[…]', start, 'gap', words.gap);
      case FormKind.Gap:
        return this.written('span', '□', start, 'gap', words.gap);
      case FormKind.Sic:
        return this.sic(start, end, bar);
      case FormKind.Supplied:
        return this.element('span', start + 2, end - 1, 'supplied', words.supplied);
      case FormKind.Note:
        return this.element('span', start + 2, end - 1, 'note', words.note);
      case FormKind.Ruby:
        return `<ruby${this.at(start + 2)}>${this.content(start + 2, bar)}${this.element('rt', bar + 1, end - 1)}</ruby>`;
      case FormKind.Emphasis:
        return this.element('em', start + 2, end - 1);
      case FormKind.Strong:
        return this.element('strong', start + 3, end - 1);
      default:
        return this.run(start + 1, end, false);
    }
  }

  private sic(start: number, end: number, bar: number): string {
    const { words } = this.options;
    if (bar < 0) return this.element('span', start + 2, end - 1, 'sic', words.sic);
    const printed = bar > start + 2 ? this.element('del', start + 2, bar, 'sic', words.sic) : '';
    return printed + (end - 1 > bar + 1 ? this.element('ins', bar + 1, end - 1, 'corr', words.corr) : '');
  }

  private element(tag: string, from: number, to: number, name?: string, title?: string): string {
    return `${this.opening(tag, from, name, title)}${this.content(from, to)}</${tag}>`;
  }

  private written(tag: string, what: string, from: number, name?: string, title?: string): string {
    return `${this.opening(tag, from, name, title)}${escapeHtml(what)}</${tag}>`;
  }

  private opening(tag: string, from: number, name?: string, title?: string): string {
    const className = name === undefined ? '' : ` class="${name}"`;
    return `<${tag}${className}${this.at(from)}${title === undefined ? '' : ` title="${escapeHtml(title)}"`}>`;
  }

  private at(from: number): string {
    return ` data-at="${from - this.lineStart}"`;
  }

  /** Characters as they stand; where they are the first in their element, bare: the element says where they stand. */
  private run(from: number, to: number, isFirst: boolean): string {
    if (this.without >= from && this.without < to)
      return this.run(from, this.without, isFirst) + this.run(this.without + 1, to, false);
    let html = '';
    let at = from;
    for (const { start, end, name } of this.marks) {
      if (end <= at || start >= to) continue;
      html += this.digits(at, start, isFirst && html === '');
      at = Math.max(at, start);
      const until = Math.min(end, to);
      html += `<span class="${name}"${this.at(at)}>${this.digits(at, until, true)}</span>`;
      at = until;
    }
    return html + this.digits(at, to, isFirst && html === '');
  }

  private digits(from: number, to: number, isFirst: boolean): string {
    if (from >= to) return '';
    let html = '';
    let at = from;
    if (this.options.uprightDigits)
      for (const { 0: number, index } of this.section.text.slice(from, to).matchAll(shortNumber)) {
        html += this.plain(at, from + index, isFirst && html === '');
        at = from + index + number.length;
        html += this.written('span', number, from + index, 'upright');
      }
    return html + this.plain(at, to, isFirst && html === '');
  }

  private plain(from: number, to: number, isFirst: boolean): string {
    if (from >= to) return '';
    const text = this.section.text.slice(from, to);
    return isFirst ? escapeHtml(text) : this.written('span', text, from);
  }
}

/** One or two digits that are a number by themselves. */
const shortNumber = /(?<![\dA-Za-z.,:%/-])\d{1,2}(?![\dA-Za-z.,:%/-])/g;
