import { isCode } from '../../core/checks/codes';
import { segmentAt } from '../../core/model/at';
import { nameKey } from '../../core/model/names';
import { FormKind } from '../../core/syntax';
import { codeMessage, codePage } from '../codes';
import { whatCarries } from '../hover/ids';
import { otherPart } from '../hover/other-half';
import type { HoverContext } from '../hover/spot';
import { attributeMeanings } from '../meanings/attributes';
import { blockMeanings } from '../meanings/blocks';
import { frontMatterMeanings } from '../meanings/front-matter';
import { classMeaning } from '../meanings/genres';
import { inlineMeanings } from '../meanings/inline';
import { languageMeaning } from '../meanings/languages';
import type { Meaning } from '../meanings/meaning';
import { preformattedMeanings } from '../meanings/preformatted';
import { statusMeanings } from '../meanings/statuses';
import { signedBy, signedInWords } from '../people';
import { counted } from '../writing/counted';
import type { About } from './offer';

/** What is said of an offer: blocks as the writer writes them. What has to be counted in many files takes a while. */
export function documentationOf(context: HoverContext, about: About): string[] | Promise<string[]> {
  return about.kind === 'name' ? signatures(context, about.key) : atOnceOf(context, about);
}

/** The same of all that can be said at once; empty of the rest. */
export function atOnceOf(context: HoverContext, about: About): string[] {
  const { writer, locale, documentation, workspace } = context;
  const { kind, key } = about;
  const meaning = meaningOf(about);
  if (meaning) return [writer.meaning(meaning)];
  switch (kind) {
    case 'code': {
      const page = isCode(key) ? codePage(key, documentation) : null;
      if (!isCode(key)) return [];
      return [page === null ? writer.strong(key) : writer.link(key, page), writer.words(codeMessage(key, locale))];
    }
    case 'id': {
      const issue = about.path === undefined ? undefined : workspace.archive.issueOf(about.path);
      return issue ? whatCarries(context, issue, key, about.path!) : [];
    }
    case 'jump-out':
    case 'jump-in':
      return half(context, about);
    case 'rubric':
    case 'role':
      return [writer.words(counted(workspace.archive.usage.countOf(kind, key), times, locale))];
    default:
      return [];
  }
}

const times = { en: ['time in the archive', 'times in the archive'], 'zh-CN': '次见于本库' } as const;

const tables: Partial<Record<About['kind'], (key: string) => Meaning | undefined>> = {
  block: (key) => blockMeanings.find(({ written }) => written === key),
  'front-matter': (key) => own(frontMatterMeanings, key),
  status: (key) => own(statusMeanings, key),
  language: languageMeaning,
  attribute: (key) => own(attributeMeanings, key),
  class: classMeaning,
  form: (key) => own(inlineMeanings, String(own(FormKind, key))),
  preformatted: (key) => own(preformattedMeanings, key),
};

function meaningOf({ kind, key }: About): Meaning | undefined {
  return own(tables, kind)?.(key);
}

function own<T extends object>(table: T, key: string): T[keyof T] | undefined {
  return Object.hasOwn(table, key) ? table[key as keyof T] : undefined;
}

async function signatures({ workspace, writer, locale, token }: HoverContext, name: string): Promise<string[]> {
  const signed = await signedBy(workspace, nameKey(name), token);
  return [writer.words(signedInWords(signed, workspace.isReady, locale))];
}

/** The half that a jump which is offered would find: by the file that it stands in and where its segment begins there. */
function half(context: HoverContext, { kind, key, path = '' }: About): string[] {
  const file = context.workspace.archive.file(path);
  const placed = file && segmentAt(file, Number(key));
  const issue = context.workspace.archive.issueOf(path);
  return placed && issue ? otherPart(context, issue, '', placed, kind === 'jump-out' ? 'out' : 'in') : [];
}

/** Whether what a client sends back is what was sent to it. */
export function isAbout(data: unknown): data is About {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, key, path } = data as Partial<Record<keyof About, unknown>>;
  return typeof kind === 'string' && typeof key === 'string' && (path === undefined || typeof path === 'string');
}
