import type { Severity } from '../../core/checks/codes';
import type { Terminal } from '../terminal';
import type { Report, ReportRange } from './report';

/** One line a diagnostic, its related places below it. */
export function text(reports: readonly Report[], { colors }: Terminal): string {
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };
  return reports
    .map(({ path, code, severity, message, range, related }) => {
      const lines = [`${place(path, range)}: ${paint[severity](severity)}: ${message} ${colors.dim(`[${code}]`)}`];
      for (const other of related) lines.push(colors.dim(`  ${place(other.path, other.range)}: ${other.message}`));
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function place(path: string, { start }: ReportRange): string {
  return `${path}:${start.line}:${start.column}`;
}
