import type { Locale } from '../../core/locale';
import type { Colors } from '../terminal';
import { github } from './github';
import { json, ndjson } from './json';
import type { Report } from './report';
import { sarif } from './sarif';
import { text } from './text';

export const formats = ['text', 'json', 'ndjson', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];

/** Diagnostics in one of the forms that people and programs read. */
export function formatted(reports: readonly Report[], format: Format, locale: Locale, colors: Colors): string {
  switch (format) {
    case 'text':
      return text(reports, locale, colors);
    case 'json':
      return json(reports);
    case 'ndjson':
      return ndjson(reports);
    case 'sarif':
      return sarif(reports, locale);
    case 'github':
      return github(reports);
  }
}
