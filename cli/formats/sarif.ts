import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Code, codes, type Severity } from '../../core/checks/codes';
import { documentationPath } from '../../core/checks/documentation';
import type { Locale } from '../../core/locale';
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
    shortDescription: { text: codes[code][locale].replace(placeholder, fillWithDots) },
    help: { text: documentationPath(code) },
    defaultConfiguration: { level: levels[severity] },
    properties: { group },
  };
}

const placeholder = /\{\{|\}\}|\{[a-z]+\}/g;

function fillWithDots(match: string): string {
  return match === '{{' || match === '}}' ? match.charAt(0) : '…';
}

function location(path: string, { start, end }: ReportRange): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A reference relative to where the command ran; a URI for a path from the root. */
function uri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  const parts = (sep === '\\' ? path.replaceAll(sep, '/') : path).split('/');
  return parts.map(encodeURIComponent).join('/');
}
