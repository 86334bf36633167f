import { checkFile } from '../../../core/checks/check';
import type { Diagnostic } from '../../../core/checks/diagnostic';
import { additionsFor, type Configuration, emptyConfiguration, parseConfiguration } from '../../../core/configuration';
import { conventionsFor } from '../../../core/conventions';
import type { Conventions } from '../../../core/conventions/conventions';
import { Archive } from '../../../core/model/archive';
import { parse } from '../../../core/syntax';

/** A small archive to check transcripts in. */
export class Desk {
  readonly archive: Archive;
  readonly configuration: Configuration;

  constructor(settings: object = {}) {
    const known = new Map<string | null, Conventions>();
    this.configuration =
      Object.keys(settings).length === 0
        ? emptyConfiguration
        : parseConfiguration(JSON.stringify(settings)).configuration;
    this.archive = new Archive(() => (language) => {
      if (!known.has(language)) {
        known.set(language, conventionsFor(language, additionsFor(this.configuration, language)));
      }
      return known.get(language)!;
    });
  }

  put(path: string, text: string): this {
    this.archive.setFile(path, parse(text));
    return this;
  }

  check(path = 'p1.broadsheet'): Diagnostic[] {
    const { archive, configuration } = this;
    return checkFile(archive.file(path)!, { issue: archive.issueOf(path)!, names: archive.names, configuration });
  }

  /** What is reported of a file, as `code: characters`. */
  faults(path = 'p1.broadsheet'): string[] {
    const { tree } = this.archive.file(path)!;
    return this.check(path).map(({ code, start, end }) => `${code}: ${tree.slice(start, end)}`);
  }
}

/** Front matter for a Chinese daily; `more` are further lines. */
export function masthead(more = ''): string {
  return `---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\n${more}---\n`;
}
