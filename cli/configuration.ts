import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Configuration, emptyConfiguration, parseConfiguration } from '../core/configuration';
import { problemMessage } from '../core/configuration-problems';
import { conventionsUnder } from '../core/configured-conventions';
import type { ConventionsOf } from '../core/model/file';
import type { Failures } from './failures';
import { STDIN } from './input';
import type { Terminal } from './terminal';

const name = 'broadsheet.config.json';

/** The configuration of each file: the nearest `broadsheet.config.json` from its folder upwards. Each is read once. */
export class Configurations {
  private readonly byFolder = new Map<string, Configuration>();
  private readonly conventions = new Map<Configuration, ConventionsOf>();

  constructor(
    private readonly terminal: Pick<Terminal, 'locale'>,
    private readonly failures: Failures,
  ) {}

  /** The configuration for a file; for standard input that of the working folder. */
  of(file: string): Configuration {
    return this.inFolder(file === STDIN ? process.cwd() : path.resolve(path.dirname(file)));
  }

  conventionsOf(file: string): ConventionsOf {
    const configuration = this.of(file);
    let found = this.conventions.get(configuration);
    if (!found) {
      found = conventionsUnder(configuration);
      this.conventions.set(configuration, found);
    }
    return found;
  }

  private inFolder(folder: string): Configuration {
    let found = this.byFolder.get(folder);
    if (!found) {
      const parent = path.dirname(folder);
      found = this.read(path.join(folder, name)) ?? (parent === folder ? emptyConfiguration : this.inFolder(parent));
      this.byFolder.set(folder, found);
    }
    return found;
  }

  private read(file: string): Configuration | null {
    const shown = path.relative('', file);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.failures.reportRead(shown, error);
      return null;
    }
    const { configuration, problems } = parseConfiguration(text);
    for (const problem of problems) {
      const line = text.slice(0, problem.start).split(/\r\n|\r|\n/).length;
      this.failures.report(shown, 'bad-configuration', {
        line,
        problem: problemMessage(problem, this.terminal.locale),
      });
    }
    return configuration;
  }
}
