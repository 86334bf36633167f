import { CompletionItemKind } from 'vscode-languageserver';
import { additionsFor } from '../../core/configuration';
import type { Conventions } from '../../core/conventions/conventions';
import { mostFrequent } from '../../core/model/most-frequent';
import { LineKind } from '../../core/syntax';
import { attributeAt } from './braces';
import type { Cursor } from './cursor';
import type { CompletionSource, Offer } from './offer';
import { TypedWord } from './typed-word';

/** Names and roles that are offered. */
const MOST = 100;

/** In a byline, and in the bracket that opens a lead, the roles that the archive's papers print and the names of those who sign. */
export const people: CompletionSource = ({ workspace }, cursor) => {
  const { conventions, file, offset, after } = cursor;
  const typed = typedOf(cursor);
  if (typed === null || attributeAt(cursor)) return null;
  const { cjk } = conventions.script;
  const isOurs = (words: string) => isCloseSet(words) === cjk;
  const { archive } = workspace;
  const configuration = workspace.configurationOf(file.path);
  const configured = additionsFor(configuration, file.masthead.language).roles ?? [];
  const printed = archive.usage.most('role', file.masthead.paper, MOST).filter(isOurs);
  const roles = [...new Set([...printed, ...configured])];
  const { staff } = configuration;
  const names = staff ? new Map([...[...staff].map((name) => [name, 0] as const), ...archive.names]) : archive.names;
  const word = new TypedWord(typed, cjk);
  for (const role of roles) word.meet(role);
  for (const [name] of names) word.meet(name);
  const isWholeRole = cjk && endsInRole(typed, roles, conventions);
  const begun = isWholeRole ? '' : word.begun;
  if (begun === '' && !isWholeRole && !/(?:^|[\s、，,；;：:/（(&])$/u.test(typed)) return null;
  const fits = (text: string) => text.length > begun.length && text.toLowerCase().startsWith(begun.toLowerCase());
  const fitting = [...names].filter(([name]) => fits(name) && isOurs(name));
  const ofNames = mostFrequent(fitting, MOST).map((label) => offer(label, 'name'));
  const ofRoles = roles.filter(fits).map((label) => offer(label, 'role'));
  const before = typed.slice(0, typed.length - begun.length).trimEnd();
  const offers = endsInRole(before, roles, conventions) ? [...ofNames, ...ofRoles] : [...ofRoles, ...ofNames];
  if (offers.length === 0) return null;
  const rest = Math.max(...offers.map(({ label }) => restLength(label.slice(begun.length), after)));
  const isIncomplete = !workspace.isReady || fitting.length > MOST;
  return { offers, start: offset - begun.length, end: offset + rest, isIncomplete };
};

/** What has been typed of the byline or within the lead's bracket; `null` elsewhere. */
function typedOf({ kind, before, inSection, conventions }: Cursor): string | null {
  if (kind === LineKind.Byline) return /^.[ \t\u3000]+(.*)$/.exec(before)?.[1] ?? null;
  // A lead stands on the first line of a paragraph, and what opens it is no longer than this.
  if (kind !== LineKind.Text || before.length > 80 || !inSection?.section.lineOpens(inSection.line)) return null;
  const bracket = /[（(]([^（）()]{1,40})$/.exec(before)?.[1];
  return bracket !== undefined && beginsWithRole(bracket, conventions) ? bracket : null;
}

/** Whether words begin with a role, perhaps behind the name of a paper: 本报记者. */
function beginsWithRole(words: string, conventions: Conventions): boolean {
  const text = words.trimStart();
  for (let start = 0; start < Math.min(6, text.length); start++) {
    for (let end = start + 1; end <= Math.min(start + 6, text.length); end++) {
      if (conventions.knowsRole(text.slice(start, end))) return true;
    }
  }
  return false;
}

function endsInRole(words: string, roles: readonly string[], conventions: Conventions): boolean {
  if (roles.some((role) => words.toLowerCase().endsWith(role.toLowerCase()))) return true;
  for (let length = 1; length <= Math.min(6, words.length); length++) {
    if (conventions.knowsRole(words.slice(-length))) return true;
  }
  return false;
}

/** Whether words are set in a script without blanks between words. */
function isCloseSet(words: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
}

function offer(label: string, kind: 'name' | 'role'): Offer {
  return {
    label,
    kind: kind === 'name' ? CompletionItemKind.Value : CompletionItemKind.Keyword,
    about: { kind, key: label },
  };
}

/** How much of what is left of a word stands behind the cursor: all of it, or nothing. */
function restLength(rest: string, after: string): number {
  return after.startsWith(rest) ? rest.length : 0;
}
