import type { Severity } from '../../core/checks/codes';
import type { Locale } from '../../core/locale';
import type { Colors } from '../terminal';
import { visible } from '../visible';
import type { Report, ReportRange } from './report';

const names: Record<Locale, Record<Severity, string>> = {
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  'zh-CN': { error: '错误', warning: '警告', information: '信息', hint: '提示' },
};

/** One line a diagnostic, its related places below it. */
export function text(reports: readonly Report[], locale: Locale, colors: Colors): string {
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };
  return reports
    .map(({ path, code, severity, message, range, related }) => {
      const what = `${paint[severity](names[locale][severity])}: ${visible(message)} ${colors.dim(`[${code}]`)}`;
      const lines = [`${place(path, range)}: ${what}`];
      for (const other of related) {
        lines.push(colors.dim(`  ${place(other.path, other.range)}: ${visible(other.message)}`));
      }
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function place(path: string, { start }: ReportRange): string {
  return `${visible(path)}:${start.line}:${start.column}`;
}
