import { CompletionItemKind } from 'vscode-languageserver';
import { allCodes, isCode } from '../../core/checks/codes';
import { LineKind } from '../../core/syntax';
import { codeMessage } from '../codes';
import type { Cursor } from './cursor';
import type { CompletionContext, CompletionSource, Offers } from './offer';

const directive = 'broadsheet-ignore';

/** In a comment the directive that silences diagnostics, and behind it their codes: those first that are reported of the line below. */
export const ignores: CompletionSource = (context, cursor) => {
  const { before, kind, isInFrontMatter, trigger } = cursor;
  if (isInFrontMatter || kind === LineKind.Preformatted) return null;
  const [, word] = /^[%％][ \t\u3000]+([a-z-]*)$/.exec(before) ?? [];
  if (word !== undefined) {
    // Whoever begins a comment means to say something, as a rule.
    const isWanted = word !== directive && directive.startsWith(word) && (word !== '' || trigger === null);
    return isWanted ? theDirective(context, cursor, word) : null;
  }
  const [, codes] = /^[%％][ \t\u3000]+broadsheet-ignore[ \t\u3000]+(.*)$/.exec(before) ?? [];
  return codes === undefined ? null : codesFor(context, cursor, codes);
};

const words = {
  en: 'silences diagnostics on the next line',
  'zh-CN': '忽略下一行的诊断',
} as const;

function theDirective({ locale }: CompletionContext, { offset, after }: Cursor, word: string): Offers {
  const rest = /^[a-z-]*/.exec(after)![0];
  const offer = {
    label: directive,
    kind: CompletionItemKind.Keyword,
    description: words[locale],
    text: /^\s/.test(after.slice(rest.length)) ? directive : `${directive} `,
    about: { kind: 'block', key: '%' },
  } as const;
  return { offers: [offer], start: offset - word.length, end: offset + rest.length };
}

function codesFor(context: CompletionContext, cursor: Cursor, typed: string): Offers {
  const word = /[^\s,，、\u3000]*$/.exec(typed)![0];
  const rest = /^[^\s,，、\u3000]*/.exec(cursor.after)![0];
  const given = new Set(
    `${typed.slice(0, -word.length || undefined)} ${cursor.after.slice(rest.length)}`.split(/[\s,，、]+/),
  );
  const reported = reportedBelow(context, cursor);
  const ranked = [...new Set([...reported, ...[...allCodes].sort()])].filter(
    (code) => isCode(code) && !given.has(code),
  );
  const offers = ranked.flatMap((code) =>
    isCode(code)
      ? [
          {
            label: code,
            kind: CompletionItemKind.EnumMember,
            description: codeMessage(code, context.locale),
            about: { kind: 'code', key: code } as const,
          },
        ]
      : [],
  );
  return { offers, start: cursor.offset - word.length, end: cursor.offset + rest.length };
}

/** Lines of comments below that are skipped in search of what the comment is about. */
const REACH = 20;

/** The codes of what is reported of the next line that is no comment. */
function reportedBelow({ diagnostics }: CompletionContext, { file, line }: Cursor): string[] {
  const { tree } = file;
  let target = line + 1;
  while (target < line + REACH && /^[%％][ \t\u3000]/.test(lineText(tree, target))) target++;
  return diagnostics
    .of(file)
    .items.filter(({ range }) => range.start.line === target)
    .flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
}

function lineText(tree: Cursor['file']['tree'], line: number): string {
  const start = tree.offsetAt({ line, character: 0 });
  return tree.slice(start, tree.offsetAt({ line, character: 2 }));
}
