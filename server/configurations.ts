import { type Configuration, emptyConfiguration, parseConfiguration } from '../core/configuration';
import type { ConfigurationProblem } from '../core/configuration-problems';
import { conventionsUnder } from '../core/configured-conventions';
import type { ConventionsOf } from '../core/model/file';
import { CONFIGURATION } from './files/files';

interface Configured {
  /** As it was read; empty where there is none. */
  readonly text: string;
  readonly configuration: Configuration;
  readonly conventionsOf: ConventionsOf;
}

const plain: Configured = {
  text: '',
  configuration: emptyConfiguration,
  conventionsOf: conventionsUnder(emptyConfiguration),
};

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
    this.byFolder.set(folder, { text, configuration, conventionsOf: conventionsUnder(configuration) });
    return problems;
  }

  /** The URIs of all. */
  get uris(): string[] {
    return [...this.byFolder.keys()].map((folder) => `${folder}/${CONFIGURATION}`);
  }

  /** What the nearest folder upwards that has a configuration says of a file. */
  of(uri: string): Configured {
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const found = this.byFolder.get(uri.slice(0, end));
      if (found) return found;
    }
    return plain;
  }
}
