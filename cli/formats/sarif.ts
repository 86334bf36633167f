import { type Code, codes, type Locale, type Severity } from '../../core/checks/codes';
import { documentationPath } from '../../core/checks/diagnostic';
import { version } from '../../package.json';
import type { Report, ReportRange } from './report';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, which code scanning services read. */
export function sarif(reports: readonly Report[], locale: Locale): string {
  const used = [...new Set(reports.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'broadsheet', version, rules: used.map((code) => rule(code, locale)) } },
        columnKind: 'utf16CodeUnits',
        results: reports.map((report) => ({
          ruleId: report.code,
          ruleIndex: used.indexOf(report.code),
          level: levels[report.severity],
          message: { text: report.message },
          locations: [location(report.path, report.range)],
          ...(report.related.length === 0
            ? {}
            : {
                relatedLocations: report.related.map((other, id) => ({
                  id,
                  ...location(other.path, other.range),
                  message: { text: other.message },
                })),
              }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: Code, locale: Locale): object {
  const { severity, group } = codes[code];
  return {
    id: code,
    shortDescription: { text: codes[code][locale] },
    help: { text: documentationPath(code) },
    defaultConfiguration: { level: levels[severity] },
    properties: { group },
  };
}

function location(path: string, { start, end }: ReportRange): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function uri(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
