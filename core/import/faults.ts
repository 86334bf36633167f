import { type FormatFault, formatFaultMessage } from '../convert/faults';
import type { Locale } from '../locale';
import { faultMessage, type ReadFault } from '../read-faults';
import { fill } from '../template';

/** Why a page is not imported, beside what is wrong with its file. */
export type ImportFault =
  | { readonly fault: 'not-found' }
  /** No file that METS names for a page can be read; `page` counts from 1. */
  | { readonly fault: 'no-text-file'; readonly page: number }
  | { readonly fault: 'second-issue' }
  /** The transcript would not print what the page prints. */
  | { readonly fault: 'would-lose'; readonly lost: string; readonly added: string };

const texts = {
  'not-found': { en: 'no such file or folder', 'zh-CN': '没有这个文件或文件夹' },
  'no-text-file': {
    en: 'the text of page {page} is not there (ALTO, PAGE XML, hOCR or PDF)',
    'zh-CN': '找不到第 {page} 版的文字（ALTO、PAGE XML、hOCR 或 PDF）',
  },
  'second-issue': {
    en: 'another METS file was read already: import one issue at a time',
    'zh-CN': '已读取另一个 METS 文件：一次只能导入一期',
  },
  'would-lose': {
    en: 'nothing is written: the transcript would not hold the same printed characters (lost: {lost}; added: {added})',
    'zh-CN': '未写出：录入稿的印刷字符与原文不一致（缺少：{lost}；多出：{added}）',
  },
} as const satisfies Record<ImportFault['fault'], Record<Locale, string>>;

const none: Record<Locale, string> = { en: 'none', 'zh-CN': '无' };
/** So much of a difference tells what it is about, in UTF-16 units. */
const SHOWN = 200;

/** What is wrong, in words, as what is said of a file. */
export function importFaultMessage(fault: ImportFault | FormatFault | ReadFault, locale: Locale): string {
  switch (fault.fault) {
    case 'not-found':
    case 'second-issue':
      return texts[fault.fault][locale];
    case 'no-text-file':
      return fill(texts[fault.fault][locale], { page: fault.page }, locale);
    case 'would-lose': {
      const show = (text: string): string => (text === '' ? none[locale] : shorten(text));
      return fill(texts[fault.fault][locale], { lost: show(fault.lost), added: show(fault.added) }, locale);
    }
    case 'binary':
    case 'not-utf8':
    case 'no-permission':
    case 'unreadable':
      return faultMessage(fault, locale);
    case 'too-large':
      return 'limit' in fault ? formatFaultMessage(fault, locale) : faultMessage(fault, locale);
    default:
      return formatFaultMessage(fault, locale);
  }
}

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
