import { type Configuration, emptyConfiguration, parseConfiguration } from '../core/configuration';
import type { ConfigurationProblem } from '../core/configuration-problems';
import { conventionsUnder } from '../core/configured-conventions';
import type { ConventionsOf } from '../core/model/file';
import { CONFIGURATION } from './files/files';

interface Configured {
  /** What of it has a say in how transcripts are read, as the text of a configuration; the same text where they are read alike. */
  readonly reading: string;
  readonly configuration: Configuration;
  readonly conventionsOf: ConventionsOf;
}

const plain: Configured = {
  reading: readingOf(emptyConfiguration),
  configuration: emptyConfiguration,
  conventionsOf: conventionsUnder(emptyConfiguration),
};

function readingOf({ additions, additionsByLanguage }: Configuration): string {
  return JSON.stringify({ ...additions, conventions: Object.fromEntries(additionsByLanguage) });
}

/** The configurations of the workspace's folders. Files go by their URIs. */
export class Configurations {
  private readonly byFolder = new Map<string, Configured>();

  /** Takes in the text of a configuration, or that it is gone (`null`); returns what is wrong with it. */
  set(uri: string, text: string | null): readonly ConfigurationProblem[] {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (text === null) {
      this.byFolder.delete(folder);
      return [];
    }
    const { configuration, problems } = parseConfiguration(text);
    const reading = readingOf(configuration);
    this.byFolder.set(folder, { reading, configuration, conventionsOf: this.conventionsFor(reading, configuration) });
    return problems;
  }

  /** The same as long as transcripts are read alike: a change of severities has none of them read again. */
  private conventionsFor(reading: string, configuration: Configuration): ConventionsOf {
    for (const known of [plain, ...this.byFolder.values()]) if (known.reading === reading) return known.conventionsOf;
    return conventionsUnder(configuration);
  }

  /** The URIs of all. */
  get uris(): string[] {
    return [...this.byFolder.keys()].map((folder) => `${folder}/${CONFIGURATION}`);
  }

  /** What the nearest folder upwards that has a configuration says of a file. */
  of(uri: string): Configured {
    if (this.byFolder.size === 0) return plain;
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const found = this.byFolder.get(uri.slice(0, end));
      if (found) return found;
    }
    return plain;
  }
}
