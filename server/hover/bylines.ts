import { message } from '../../core/checks/message';
import type { Byline } from '../../core/conventions/conventions';
import type { Locale } from '../../core/locale';
import { touched } from '../../core/model/at';
import { withNames } from '../../core/model/credits';
import { bylinesIn, namesIn, type PrintedName } from '../../core/model/names';
import { LineKind } from '../../core/syntax';
import { signedBy, signedInWords } from '../people';
import type { HoverContext, HoverSource } from './spot';

const words = {
  en: {
    guess: (run: string, names: string) => `A guess: “${run}” may be read as ${names}.`,
    notSure: 'Perhaps no name: the byline cannot be read for certain.',
    roles: { author: 'author', photo: 'photographs' },
    byline: 'Byline',
    colon: ': ',
    and: ', ',
    beside: ', ',
  },
  'zh-CN': {
    guess: (run: string, names: string) => `“${run}”是照猜测分开的：${names}。`,
    notSure: '未必是姓名：这处署名不能确认。',
    roles: { author: '作者', photo: '摄影' },
    byline: '署名',
    colon: '：',
    and: '、',
    beside: ' ',
  },
} as const;

/** On a name who that is and how often they sign. */
export const hoverName: HoverSource = async (context, { segment, page, at }) => {
  const part = segment?.segment ?? page?.page;
  const names = part ? namesIn(part, context.workspace.archive.names) : [];
  const name = touched(names, at);
  return name ? { start: name.start, end: name.end, blocks: await person(context, names, name) } : null;
};

/** On a byline, credit or signature how it is read. */
export const hoverByline: HoverSource = (context, { segment, page, kind, at }) => {
  const part = segment?.segment ?? page?.page;
  const printed = part && kind !== LineKind.Comment ? touched([...bylinesIn(part)], at) : undefined;
  if (!part || !printed) return null;
  const byline = withNames(printed, part.conventions, context.workspace.archive.names);
  return { start: printed.start, end: printed.end, blocks: asRead(context, byline) };
};

async function person(context: HoverContext, all: readonly PrintedName[], name: PrintedName): Promise<string[]> {
  const { writer, locale, workspace, token } = context;
  const role = name.role === null ? null : roleName(name.role, locale);
  const who = locale === 'en' ? [role, name.source] : [name.source, role];
  const described = who.filter((word) => word !== null).join(words[locale].beside);
  const signed = await signedBy(workspace, name.key, token);
  return [
    `${writer.strong(name.name)}${described === '' ? '' : ` · ${writer.words(described)}`}`,
    writer.words(signedInWords(signed, workspace.isReady, locale)),
    name.doubtful ? writer.words(guess(all, name, locale)) : '',
  ];
}

/** A role as the conventions have it; those that they name in English, in the user's language. */
function roleName(role: string, locale: Locale): string {
  const { roles } = words[locale];
  return Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : role;
}

/** What the run of names that a name was cut out of is read as. */
function guess(all: readonly PrintedName[], name: PrintedName, locale: Locale): string {
  const run = runAround(all, all.indexOf(name));
  const names = run.map((each) => each.name);
  return run.length < 2 ? words[locale].notSure : words[locale].guess(names.join(''), names.join(words[locale].and));
}

/** The doubtful names of one byline that stand together with one, nothing between them. */
function runAround(all: readonly PrintedName[], index: number): readonly PrintedName[] {
  const isRun = (a: PrintedName, b: PrintedName | undefined) =>
    b?.byline === a.byline && a.doubtful && b.doubtful && (a.end === b.start || b.end === a.start);
  let first = index;
  let last = index;
  while (isRun(all[first]!, all[first - 1])) first--;
  while (isRun(all[last]!, all[last + 1])) last++;
  return all.slice(first, last + 1);
}

function asRead({ writer, locale }: HoverContext, byline: Byline | null): string[] {
  const { colon, and, byline: heading } = words[locale];
  const named = byline?.credits.filter(({ names }) => names.length > 0) ?? [];
  if (named.length === 0) return [writer.words(message('byline-without-name', {}, locale))];
  const lines = named.map(({ role, names }) => {
    const who = names.map(({ text }) => writer.words(text)).join(and);
    return role === null ? who : `${writer.words(roleName(role, locale))}${colon}${who}`;
  });
  const source = byline?.source ?? null;
  return [`${writer.strong(heading)}${source === null ? '' : ` · ${writer.words(source)}`}`, writer.list(lines)];
}
