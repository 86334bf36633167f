import type { Severity } from '../../core/checks/codes';
import type { Report } from './report';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands, which GitHub Actions shows beside the lines of a change.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export function github(reports: readonly Report[]): string {
  return reports
    .map(({ path, code, severity, message, range: { start, end } }) => {
      const properties = [`file=${property(path)}`, `line=${start.line}`, `endLine=${end.line}`];
      // Columns are only taken where the range is within one line.
      if (start.line === end.line) properties.push(`col=${start.column}`, `endColumn=${end.column}`);
      properties.push(`title=${property(code)}`);
      return `::${commands[severity]} ${properties.join(',')}::${encode(message)}\n`;
    })
    .join('');
}

function encode(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return encode(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
