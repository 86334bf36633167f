import { CompletionItemKind } from 'vscode-languageserver';
import { FormKind, mayHoldForms } from '../../core/syntax';
import { isEscaped } from '../../core/syntax/characters';
import { inlineMeanings } from '../meanings/inline';
import { attributeAt } from './braces';
import type { CompletionContext, CompletionSource, Offer } from './offer';

/** A form: its opening, and what stands in it as a snippet; a whole one has nothing to fill in. */
interface Template {
  readonly kind: FormKind;
  readonly opening: string;
  readonly inside: string | null;
}

const templates: readonly Template[] = [
  { kind: FormKind.Uncertain, opening: '[?', inside: '$1' },
  { kind: FormKind.Illegible, opening: '[?]', inside: null },
  { kind: FormKind.Sic, opening: '[!', inside: '$1|$2' },
  { kind: FormKind.Supplied, opening: '[+', inside: '$1' },
  { kind: FormKind.Note, opening: '[%', inside: '$1' },
  { kind: FormKind.Ruby, opening: '[^', inside: '$1|$2' },
  { kind: FormKind.Emphasis, opening: '[*', inside: '$1' },
  { kind: FormKind.Strong, opening: '[**', inside: '$1' },
];

/** A bracket that begins a form, and what has been typed behind it; of a full-width one only with its sign, for it is print by itself. */
const typedOfForm = /(?:(\[)([?!+%^]?|\*{0,2})|([【［「])([？！＋％＾?!+%^]|[＊*]{1,2}))$/u;

const closings: Readonly<Record<string, string>> = { '[': ']', '【': '】', '［': '］', '「': '」' };

/** Behind `[` the inline forms; behind what an input method types in its place the forms in ASCII. */
export const inlineForms: CompletionSource = (context, cursor) => {
  const { before, after, offset } = cursor;
  const typed = typedOfForm.exec(before);
  if (
    !typed ||
    cursor.isInFrontMatter ||
    !mayHoldForms(cursor.kind) ||
    isEscaped(before, 0, typed.index) ||
    attributeAt(cursor)
  )
    return null;
  const bracket = (typed[1] ?? typed[3])!;
  const signs = (typed[2] ?? typed[4] ?? '').normalize('NFKC');
  const wanted = templates.filter(({ opening }) => opening.startsWith(`[${signs}`));
  if (wanted.length === 0) return null;
  const closing = closings[bracket]!;
  const wordsEnd = closingBehind(after, bracket, closing);
  // What a snippet leaves behind it, it closes; an editor without snippets keeps the bracket that it has.
  const takesClosing = wordsEnd === 0 && context.snippets;
  const behind = wordsEnd < 0 || takesClosing ? null : { at: offset + wordsEnd, closing };
  const offers = wanted
    .filter(({ inside }) => inside !== null || wordsEnd <= 0)
    .map((template) => offer(context, template, typed[0], behind));
  const end = takesClosing ? offset + closing.length : offset;
  return { offers, start: offset - typed[0].length, end, insertEnd: end };
};

/** Where the bracket is closed behind the cursor, with words before that or none; -1 where it is not. */
function closingBehind(after: string, bracket: string, closing: string): number {
  const end = after.indexOf(closing);
  const next = after.indexOf(bracket);
  return end < 0 || (next >= 0 && next < end) ? -1 : end;
}

/** `behind` is the bracket that is there already to close the form. */
function offer(
  { locale }: CompletionContext,
  { kind, opening, inside }: Template,
  typed: string,
  behind: { readonly at: number; readonly closing: string } | null,
): Offer {
  const { written, name } = inlineMeanings[kind];
  const shared = {
    label: written,
    kind: CompletionItemKind.Snippet,
    description: name[locale],
    filter: typed.startsWith('[') ? opening : typed,
    about: { kind: 'form', key: FormKind[kind] } as const,
  };
  if (!behind) return { ...shared, text: opening, ...(inside === null ? {} : { snippet: `${opening}${inside}]$0` }) };
  const { at, closing } = behind;
  const text = inside === null ? opening.slice(0, -1) : opening;
  return { ...shared, text, ...(closing === ']' ? {} : { also: { start: at, end: at + closing.length, text: ']' } }) };
}
