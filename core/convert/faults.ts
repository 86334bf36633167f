import type { Locale } from '../locale';
import { fill } from '../template';

/** Why a file of a foreign format is not read. Lines count from 1. */
export type FormatFault =
  | { readonly fault: 'unknown-format' }
  | { readonly fault: 'too-large'; readonly limit: number }
  | { readonly fault: 'unknown-encoding' | 'bad-encoding'; readonly encoding: string }
  | { readonly fault: 'malformed'; readonly line: number; readonly reason: string }
  | { readonly fault: 'truncated'; readonly line: number }
  | { readonly fault: 'entity'; readonly line: number }
  | { readonly fault: 'too-deep'; readonly line: number }
  | { readonly fault: 'wrong-root'; readonly line: number; readonly root: string; readonly expected: string }
  | { readonly fault: 'no-page'; readonly format: string }
  | { readonly fault: 'no-text'; readonly format: string }
  | { readonly fault: 'encrypted' | 'not-here' | 'no-pdf-reader' }
  | { readonly fault: 'damaged'; readonly format: string }
  /** Pages count from 1. */
  | { readonly fault: 'no-text-layer' | 'no-characters' | 'damaged-page' | 'page-takes-much'; readonly page: number }
  | { readonly fault: 'too-many-pages'; readonly limit: number }
  | { readonly fault: 'page-too-large'; readonly page: number; readonly limit: number }
  /** What reading it would need is more than a file, or one of its pages, is granted. */
  | { readonly fault: 'takes-long'; readonly seconds: number }
  | { readonly fault: 'takes-much' }
  | { readonly fault: 'page-takes-long'; readonly page: number; readonly seconds: number }
  /** `page` is the first that was not tried any more. */
  | { readonly fault: 'given-up'; readonly page: number };

const texts = {
  'unknown-format': {
    en: 'is in no format that can be imported (ALTO, PAGE XML, hOCR, METS, PDF)',
    'zh-CN': '不是可以导入的格式（ALTO、PAGE XML、hOCR、METS、PDF）',
  },
  'too-large': { en: 'is larger than {limit} MiB', 'zh-CN': '超过 {limit} MiB' },
  'unknown-encoding': {
    en: 'is in an encoding that is not known here: {encoding}',
    'zh-CN': '采用了无法识别的编码：{encoding}',
  },
  'bad-encoding': {
    en: 'is not in the encoding that it claims to be in: {encoding}',
    'zh-CN': '与其声明的编码不符：{encoding}',
  },
  malformed: {
    en: 'is not well-formed XML (line {line}: {reason})',
    'zh-CN': '不是合式的 XML（第 {line} 行：{reason}）',
  },
  truncated: { en: 'breaks off (line {line})', 'zh-CN': '内容不完整，在第 {line} 行中断' },
  entity: {
    en: 'uses an entity that XML does not define (line {line}); those of a document type are not read',
    'zh-CN': '使用了 XML 未定义的实体（第 {line} 行）；文档类型中定义的实体不予读取',
  },
  'too-deep': { en: 'nests elements too deeply (line {line})', 'zh-CN': '元素嵌套过深（第 {line} 行）' },
  'wrong-root': {
    en: 'is no {expected} document (line {line}: <{root}>)',
    'zh-CN': '不是 {expected} 文件（第 {line} 行：<{root}>）',
  },
  'no-page': { en: 'holds no page ({format})', 'zh-CN': '没有版面（{format}）' },
  'no-text': { en: 'holds no printed character ({format})', 'zh-CN': '没有任何印刷字符（{format}）' },
  encrypted: {
    en: 'is encrypted; it has to be saved without a password first',
    'zh-CN': '已加密；请先另存为不带密码的文件',
  },
  'not-here': { en: 'cannot be read here', 'zh-CN': '在这里无法读取' },
  'no-pdf-reader': {
    en: 'is a PDF, and what reads PDFs could not be loaded here',
    'zh-CN': '是 PDF，但这里无法载入读取 PDF 的程序',
  },
  damaged: { en: 'is damaged and cannot be read ({format})', 'zh-CN': '已损坏，无法读取（{format}）' },
  'no-text-layer': {
    en: 'holds no text on page {page}: it is a picture, which OCR has to read first',
    'zh-CN': '第 {page} 页没有文字：它是图像，须先经 OCR 识别',
  },
  'no-characters': {
    en: 'does not say which characters its fonts print on page {page}; OCR has to read it',
    'zh-CN': '第 {page} 页的字体没有说明所印的字符，须经 OCR 识别',
  },
  'damaged-page': {
    en: 'is damaged on page {page}, which cannot be read',
    'zh-CN': '第 {page} 页已损坏，无法读取',
  },
  'too-many-pages': { en: 'has more than {limit} pages', 'zh-CN': '超过 {limit} 页' },
  'page-too-large': {
    en: 'holds more than {limit} characters on page {page}',
    'zh-CN': '第 {page} 页超过 {limit} 个字符',
  },
  'takes-long': {
    en: 'takes too long to open: given up after {seconds} seconds',
    'zh-CN': '打开耗时过长，{seconds} 秒后放弃',
  },
  'takes-much': { en: 'takes too much memory to open: given up', 'zh-CN': '打开所需的内存过多，已放弃' },
  'page-takes-long': {
    en: 'takes too long to read on page {page}: given up after {seconds} seconds',
    'zh-CN': '第 {page} 页读取耗时过长，{seconds} 秒后放弃',
  },
  'page-takes-much': {
    en: 'takes too much memory to read on page {page}: given up',
    'zh-CN': '读取第 {page} 页所需的内存过多，已放弃',
  },
  'given-up': {
    en: 'has too many pages that take too long or too much memory: those from page {page} on were not read',
    'zh-CN': '耗时过长或占用内存过多的页太多，第 {page} 页及以后各页没有读取',
  },
} as const satisfies Record<FormatFault['fault'], Record<Locale, string>>;

/** The fault in words, as what is said of a file: “breaks off (line 12)”. */
export function formatFaultMessage(fault: FormatFault, locale: Locale): string {
  const { fault: key, ...values } = fault;
  return fill(texts[key][locale], values, locale);
}

/** Tells why a thing was not read from the thing. */
export function isFault<T extends object>(value: T): value is Extract<T, { readonly fault: unknown }> {
  return 'fault' in value;
}
