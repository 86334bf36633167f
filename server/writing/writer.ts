import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Locale } from '../../core/locale';
import type { Meaning } from '../meanings/meaning';
import { meaningMarkdown, meaningText } from '../meanings/render';
import { codeSpan, escapeMarkdown } from './markdown';
import { oneLine } from './one-line';

/**
 * Writes what a feature has to say, as Markdown or as plain text. Whatever a transcript, a file's name or a message says goes through
 * `words`, `strong`, `code`, `link` or `quote`, and so is never markup.
 */
export interface Writer {
  readonly kind: MarkupKind;
  words(text: string): string;
  strong(text: string): string;
  code(text: string): string;
  /** Words that lead to a URI; in plain text the words alone. */
  link(text: string, uri: string): string;
  /** Printed paragraphs. */
  quote(paragraphs: readonly string[]): string;
  /** Items that have been written. */
  list(items: readonly string[]): string;
  meaning(meaning: Meaning): string;
  /** Blocks that have been written, one below the other. */
  content(blocks: readonly string[]): MarkupContent;
}

/** A writer of the client's first choice that is known; of plain text, which all understand, where it gives none. */
export function writerFor(formats: readonly MarkupKind[] | undefined, locale: Locale): Writer {
  const kind = formats?.find((format) => format === MarkupKind.Markdown || format === MarkupKind.PlainText);
  return kind === MarkupKind.Markdown ? markdown(locale) : plainText(locale);
}

function markdown(locale: Locale): Writer {
  return {
    kind: MarkupKind.Markdown,
    words: escapeMarkdown,
    strong: (text) => `**${escapeMarkdown(text)}**`,
    code: codeSpan,
    // In a link's words nothing else becomes a link.
    link: (text, uri) =>
      `[${escapeMarkdown(text).replaceAll('\\.', '.')}](<${uri.replace(/[<>\\\s]/g, encodeURIComponent)}>)`,
    quote: (paragraphs) => paragraphs.map((paragraph) => `> ${escapeMarkdown(paragraph)}`).join('\n>\n'),
    list: (items) => items.map((item) => `- ${item}`).join('\n'),
    meaning: (meaning) => meaningMarkdown(meaning, locale),
    content: (blocks) => ({ kind: MarkupKind.Markdown, value: blocks.filter((block) => block !== '').join('\n\n') }),
  };
}

function plainText(locale: Locale): Writer {
  return {
    kind: MarkupKind.PlainText,
    words: oneLine,
    strong: oneLine,
    code: oneLine,
    link: oneLine,
    quote: (paragraphs) => paragraphs.map((paragraph) => `  ${oneLine(paragraph)}`).join('\n'),
    list: (items) => items.map((item) => `- ${item}`).join('\n'),
    meaning: (meaning) => meaningText(meaning, locale),
    content: (blocks) => ({ kind: MarkupKind.PlainText, value: blocks.filter((block) => block !== '').join('\n\n') }),
  };
}
