import type { CompletionItemKind } from 'vscode-languageserver';
import type { Server } from '../feature';
import type { Cursor } from './cursor';

/** What a completion source works with. */
export type CompletionContext = Pick<Server, 'workspace' | 'files' | 'locale' | 'diagnostics'> & {
  /** Whether the client fills in snippets. */
  readonly snippets: boolean;
};

/** By what the documentation of an offer is found when the client asks for it: plain data that goes to the client and back. */
export interface About {
  readonly kind:
    | 'block'
    | 'front-matter'
    | 'status'
    | 'language'
    | 'attribute'
    | 'class'
    | 'form'
    | 'preformatted'
    | 'code'
    | 'name'
    | 'id'
    | 'jump-out'
    | 'jump-in'
    | 'rubric'
    | 'role';
  readonly key: string;
  /** The key of the file that the offer is made for, where that matters. */
  readonly path?: string;
}

/** Something that can be typed at a cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it is, in a few words beside the label. */
  readonly description?: string;
  /** What the typed characters are held against, where that is not the label. */
  readonly filter?: string;
  /** What is put in, where that is not the label. */
  readonly text?: string;
  /** The same for clients that know snippets. */
  readonly snippet?: string;
  /** An edit elsewhere on the line that goes with it; offsets count in the file. */
  readonly also?: { readonly start: number; readonly end: number; readonly text: string };
  readonly about?: About;
}

/** What one source offers, the best first. Offsets are UTF-16 units, 0-based, in the file. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** Where that begins which has been typed of it. */
  readonly start: number;
  /** Where that ends which it takes the place of, beyond the cursor: the rest of a word. The cursor, if not said. */
  readonly end?: number;
  /** The same for an editor that inserts and leaves the rest of the word: a bracket that it closed by itself. The cursor, if not said. */
  readonly insertEnd?: number;
  /** What is typed further may bring up others. */
  readonly isIncomplete?: boolean;
}

/** Offers what belongs where the cursor stands; `null` where nothing of its kind does. */
export type CompletionSource = (context: CompletionContext, cursor: Cursor) => Offers | null | Promise<Offers | null>;

/** A text with what means something in snippets escaped. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A field to fill in, with words for which others are typed. */
export function field(number: number, text: string): string {
  return `\${${number}:${inSnippet(text)}}`;
}

/** A field whose text is one of several. */
export function choice(number: number, texts: readonly string[]): string {
  return `\${${number}|${texts.map((text) => text.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}
