import { CompletionItemKind } from 'vscode-languageserver';
import { preformattedKinds } from '../../core/checks/vocabulary';
import type { Locale } from '../../core/locale';
import { LineKind } from '../../core/syntax';
import { type BlockMeaning, blockMeanings } from '../meanings/blocks';
import { type Cursor, hasWordsBehind } from './cursor';
import { jumpOffers } from './jumps';
import { type CompletionContext, type CompletionSource, choice, field, inSnippet, type Offer } from './offer';
import { pagesToCome } from './pages-to-come';

/** What may have been typed of a marker: nothing, or some of its characters, in any of its forms. */
const typedOfMarker = /^[#＃*＊\-－ー−+＋=＝@＠!！>＞》〉<＜《〈|｜·%％~～〜]{0,3}$/;

/** Markers of lines that hold nothing else. */
const alone: ReadonlySet<string> = new Set(['|', '~~~']);

/** The markers, at a line's start; those for jumps with the words of the jump that is wanted there. */
export const markers: CompletionSource = (context, cursor) => {
  const { before, kind, lineStart, isInFrontMatter, trigger } = cursor;
  if (isInFrontMatter || kind === LineKind.FrontMatterFence || !typedOfMarker.test(before)) return null;
  if (before === '' && trigger !== null) return null;
  const isPreformatted = kind === LineKind.Preformatted || kind === LineKind.FenceClose;
  const wanted = blockMeanings.filter(
    (meaning) =>
      meaning.written !== '---' &&
      (!isPreformatted || meaning.written === '~~~' || meaning.written === '==') &&
      (!hasWordsBehind(cursor) || !alone.has(meaning.written)) &&
      formsOf(meaning).some((form) => form.startsWith(before)),
  );
  if (wanted.length === 0) return null;
  const offers = wanted.map((meaning) => offer(context, cursor, meaning, isPreformatted));
  return { offers, start: lineStart };
};

function formsOf({ written, otherForms = [] }: BlockMeaning): string[] {
  return [written, ...otherForms];
}

function offer(context: CompletionContext, cursor: Cursor, meaning: BlockMeaning, isInside: boolean): Offer {
  const { written, name } = meaning;
  return {
    label: written,
    kind: CompletionItemKind.Keyword,
    description: name[context.locale],
    filter: formsOf(meaning)
      .filter((form) => form.startsWith(cursor.before))
      .join(' '),
    about: { kind: 'block', key: written },
    ...put(context, cursor, written, isInside),
  };
}

/** What is put in: before words that are there already the marker alone, else with what has to follow. */
function put(
  context: CompletionContext,
  cursor: Cursor,
  written: string,
  isInside: boolean,
): Pick<Offer, 'text' | 'snippet'> {
  if (hasWordsBehind(cursor)) return { text: /^[ \t\u3000]/.test(cursor.after) ? written : `${written} ` };
  switch (written) {
    case '|':
      return { text: written };
    case '~~~':
      if (isInside) return { text: written };
      return { text: `${written} `, snippet: `${written} ${choice(1, [...preformattedKinds])}\n$0\n${written}` };
    case '>>':
    case '<<': {
      const [jump] = jumpOffers(context, cursor, written === '>>' ? 'out' : 'in', true);
      if (jump) return { text: `${written} ${jump.words}`, snippet: `${written} ${field(1, jump.words)}` };
      return { text: `${written} ` };
    }
    case '==': {
      const [next] = cursor.page?.key
        ? pagesToCome(cursor.file, cursor.line, context.workspace.issueOf(cursor.file))
        : [];
      const label = next === undefined ? fields['=='][context.locale] : cursor.conventions.writePageLabel(next);
      return { text: `${written} `, snippet: `${written} ${field(1, label)} ${written}` };
    }
    default: {
      const words = Object.hasOwn(fields, written) ? fields[written as keyof typeof fields][context.locale] : '';
      return { text: `${written} `, ...(words === '' ? {} : { snippet: `${inSnippet(written)} ${field(1, words)}` }) };
    }
  }
}

/** What stands in a field until something is typed. */
const fields = {
  '==': { en: 'page as printed', 'zh-CN': '版头' },
  '#*': { en: 'standing head', 'zh-CN': '栏目题' },
  '#-': { en: 'kicker', 'zh-CN': '引题' },
  '#': { en: 'headline', 'zh-CN': '主题' },
  '#+': { en: 'deck', 'zh-CN': '副题' },
  '##': { en: 'crosshead', 'zh-CN': '小标题' },
  '@': { en: 'byline', 'zh-CN': '署名' },
  '!': { en: 'caption', 'zh-CN': '图说' },
  '%': { en: 'comment', 'zh-CN': '注释' },
} as const satisfies Record<string, Record<Locale, string>>;
