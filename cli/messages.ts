import type { Locale } from '../core/locale';
import { type Argument, fill } from '../core/template';

/** What the command line says beside diagnostics, in both languages. */
const texts = {
  'not-found': { en: 'no such file or folder', 'zh-CN': '没有这个文件或文件夹' },
  'no-match': { en: 'no transcript matches', 'zh-CN': '没有匹配的录入稿' },
  'no-transcript': {
    en: 'the folder holds no transcript (*.broadsheet)',
    'zh-CN': '文件夹里没有录入稿（*.broadsheet）',
  },
  'not-a-file': { en: 'not a file', 'zh-CN': '不是文件' },
  'no-folder': { en: 'cannot be written: there is no such folder', 'zh-CN': '无法写入：没有这个文件夹' },
  'no-write-permission': { en: 'cannot be written: permission denied', 'zh-CN': '无法写入：没有权限' },
  unwritable: { en: 'cannot be written: {reason}', 'zh-CN': '无法写入：{reason}' },
  'bad-configuration': { en: 'line {line}: {problem}', 'zh-CN': '第 {line} 行：{problem}' },
  summary: {
    en: 'files: {files}; errors: {errors}; warnings: {warnings}; remarks: {others}',
    'zh-CN': '{files} 个文件：{errors} 个错误，{warnings} 个警告，{others} 条信息或提示',
  },
  fixable: { en: 'fixable with --fix: {count}', 'zh-CN': '其中 {count} 处可用 --fix 修正' },
  fixed: { en: 'fixed', 'zh-CN': '已修正' },
  formatted: { en: 'formatted', 'zh-CN': '已整理格式' },
  'would-format': { en: 'is not in canonical form', 'zh-CN': '格式尚未整理' },
  doubts: {
    en: 'guesses to check, marked with “% ?”: {count}',
    'zh-CN': '{count} 处判断没有把握，以“% ?”标出，请核对',
  },
  'would-lose': {
    en: 'nothing is written: the transcript would not hold the same printed characters (lost: {lost}; added: {added})',
    'zh-CN': '未写出：录入稿的印刷字符与原文不一致（缺少：{lost}；多出：{added}）',
  },
  exists: {
    en: 'is there already; --force replaces it',
    'zh-CN': '已存在；用 --force 覆盖',
  },
  'nothing-to-import': {
    en: 'the folder holds nothing that can be imported (*.xml, *.hocr, *.html, *.pdf)',
    'zh-CN': '文件夹里没有可以导入的文件（*.xml、*.hocr、*.html、*.pdf）',
  },
  nothing: { en: 'none', 'zh-CN': '无' },
} as const satisfies Record<string, Record<Locale, string>>;

export type MessageKey = keyof typeof texts;

/** A message in a locale, its `{placeholders}` filled. */
export function say(key: MessageKey, locale: Locale, values: Readonly<Record<string, Argument>> = {}): string {
  return fill(texts[key][locale], values, locale);
}
