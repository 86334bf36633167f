import type { Locale } from './locale';
import { fill } from './template';
import type { BytesFault } from './transcript-bytes';

/** Why a file or folder cannot be read. */
export type ReadFault =
  | BytesFault
  | { readonly fault: 'no-permission' }
  /** `reason` in the system's words. */
  | { readonly fault: 'unreadable'; readonly reason: string };

const texts = {
  'no-permission': { en: 'cannot be read: permission denied', 'zh-CN': '无法读取：没有权限' },
  unreadable: { en: 'cannot be read: {reason}', 'zh-CN': '无法读取：{reason}' },
  'too-large': { en: 'is larger than 64 MiB', 'zh-CN': '超过 64 MiB' },
  binary: { en: 'is binary, not a text', 'zh-CN': '是二进制文件，不是文本' },
  'not-utf8': { en: 'is not UTF-8 (byte {place})', 'zh-CN': '不是 UTF-8 编码（第 {place} 字节）' },
} as const satisfies Record<ReadFault['fault'], Record<Locale, string>>;

/** The fault in words, as what is said of a file: “is binary, not a text”. Bytes are counted from 1. */
export function faultMessage(fault: ReadFault, locale: Locale): string {
  const reason = fault.fault === 'unreadable' ? fault.reason : '';
  const place = fault.fault === 'not-utf8' ? fault.byte + 1 : 0;
  return fill(texts[fault.fault][locale], { reason, place }, locale);
}
