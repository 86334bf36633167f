import type { FileRename } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { parseUri } from './uris';

/** Files and folders that move, and with each folder all that lies in it. */
export class Moves {
  private readonly targets = new Map<string, URI>();
  /** What is moved, as it was named. */
  readonly names: readonly string[];

  constructor(files: readonly FileRename[]) {
    const names: string[] = [];
    for (const { oldUri, newUri } of files) {
      const from = parseUri(oldUri);
      const path = from.path.replace(/\/$/, '');
      this.targets.set(placeOf(from, path), parseUri(newUri));
      names.push(path.slice(path.lastIndexOf('/') + 1));
    }
    this.names = names;
  }

  /** Where a file will lie; `undefined` for one that stays. */
  of(file: URI): URI | undefined {
    const { path } = file;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const target = this.targets.get(placeOf(file, path.slice(0, end)));
      if (target) return target.with({ path: target.path.replace(/\/$/, '') + path.slice(end) });
    }
    return undefined;
  }
}

/** File systems compose accented letters or take them apart, and people type the one or the other. */
function placeOf({ scheme, authority }: URI, path: string): string {
  return `${scheme}://${authority}${path.normalize('NFC')}`;
}
