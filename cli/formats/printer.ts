import type { Locale } from '../../core/locale';
import type { Colors } from '../terminal';
import { type Format, formatted } from '.';
import type { Report } from './report';

/** Prints reports as they come. */
export interface Printer {
  print(reports: readonly Report[]): void;
  /** Prints what has to come last. */
  end(): void;
}

/** Prints in a form, all together what `formatted` gives of all reports at once. */
export function printerOf(format: Format, locale: Locale, colors: Colors, out: (text: string) => void): Printer {
  switch (format) {
    case 'json':
      return listPrinter(out);
    case 'sarif': {
      // It begins with the codes that are used.
      const all: Report[] = [];
      return {
        print: (reports) => void all.push(...reports),
        end: () => out(formatted(all, format, locale, colors)),
      };
    }
    default:
      return { print: (reports) => out(formatted(reports, format, locale, colors)), end() {} };
  }
}

function listPrinter(out: (text: string) => void): Printer {
  let isEmpty = true;
  return {
    print(reports) {
      for (const report of reports) {
        const item = JSON.stringify(report, null, 2).replace(/^/gm, '  ');
        out(`${isEmpty ? '[' : ','}\n${item}`);
        isEmpty = false;
      }
    },
    end: () => out(isEmpty ? '[]\n' : '\n]\n'),
  };
}
