import type { Report } from './report';

export function json(reports: readonly Report[]): string {
  return `${JSON.stringify(reports, null, 2)}\n`;
}

/** One object a line. */
export function ndjson(reports: readonly Report[]): string {
  return reports.map((report) => `${JSON.stringify(report)}\n`).join('');
}
