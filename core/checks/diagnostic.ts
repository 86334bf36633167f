import type { Locale } from '../locale';
import type { Reason } from '../model/halves';
import { explain } from '../model/reasons';
import type { Range } from '../syntax';
import { type Argument, fill } from '../template';
import { type Code, codes, type Severity } from './codes';
import type { Finding, Fix, FixKind } from './finding';

/** What is reported of a file. Offsets are UTF-16 units into the file, 0-based, ends exclusive. */
export interface Diagnostic extends Range {
  readonly path: string;
  readonly code: Code;
  readonly severity: Severity;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export type RelatedKind = keyof typeof relations;

/** Another place that has to do with a diagnostic. */
export interface Related extends Range {
  readonly path: string;
  readonly kind: RelatedKind;
  /** Why a candidate for a jump was not taken. */
  readonly why?: Reason;
}

/** A finding of an issue's check: its offsets count in the file. */
export type IssueFinding = Finding & { readonly path: string; readonly related: readonly Related[] };

const relations = {
  first: { en: 'The first is here.', 'zh-CN': '第一处在这里。' },
  candidate: { en: 'This could answer it.', 'zh-CN': '可能对应这里。' },
  nearest: { en: 'The nearest candidate', 'zh-CN': '最接近的一处' },
  conflict: { en: 'The other one is here.', 'zh-CN': '另一处在这里。' },
} as const satisfies Record<string, Record<Locale, string>>;

const titles = {
  replace: { en: 'Replace with “{text}”', 'zh-CN': '改为“{text}”' },
  remove: { en: 'Remove', 'zh-CN': '删除' },
  insert: { en: 'Insert “{text}”', 'zh-CN': '插入“{text}”' },
  'move-up': { en: 'Move to the end of the line above', 'zh-CN': '移到上一行末尾' },
  join: { en: 'Join with the line above', 'zh-CN': '并入上一行' },
  mark: { en: 'Mark as a jump', 'zh-CN': '标为转版' },
  tie: { en: 'Tie to “{text}” with an id', 'zh-CN': '用标识关联到“{text}”' },
  unmark: { en: 'Remove the marker', 'zh-CN': '去掉标记' },
} as const satisfies Record<FixKind, Record<Locale, string>>;

export function diagnosticMessage(diagnostic: Diagnostic, locale: Locale): string {
  return fill(codes[diagnostic.code][locale], diagnostic.arguments, locale);
}

export function relatedMessage({ kind, why }: Related, locale: Locale): string {
  const relation = relations[kind][locale];
  if (!why) return relation;
  const reason = explain(why, locale);
  return locale === 'en' ? `${relation.replace(/\.$/, '')}: ${reason}.` : `${relation.replace(/。$/, '')}：${reason}。`;
}

/** What the editor calls a fix. */
export function fixTitle({ kind, about, edits }: Fix, locale: Locale): string {
  const text = about ?? edits.map((edit) => edit.text.trim()).join('');
  return fill(titles[kind][locale], { text }, locale);
}
