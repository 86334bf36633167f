import type { Archive } from '../core/model/archive';
import type { Masthead } from '../core/model/file';
import { parentOf } from './uris';

/** What the transcripts near a file say, where those that say it agree; else `null`. */
export interface Neighbourhood {
  /** Of those in the nearest folder upwards that holds any, and below it. BCP 47. */
  readonly language: string | null;
  readonly paper: string | null;
  /** Of those in the file's own folder. */
  readonly date: string | null;
}

/** What is told of a file by the transcripts near it. */
export function neighbourhoodOf(archive: Archive, key: string): Neighbourhood {
  const { beside, near } = neighboursOf(archive, key);
  return { language: common(near, 'language'), paper: common(near, 'paper'), date: common(beside, 'date') };
}

interface Neighbours {
  /** In the file's folder. */
  readonly beside: readonly Masthead[];
  /** In the nearest folder upwards that holds any, and below it. */
  readonly near: readonly Masthead[];
}

function neighboursOf(archive: Archive, key: string): Neighbours {
  const paths = [...archive.paths];
  const mastheads = (inside: (path: string) => boolean) =>
    paths.filter(inside).flatMap((path) => archive.masthead(path) ?? []);
  const folder = parentOf(key);
  const beside = mastheads((path) => parentOf(path) === folder);
  for (let above = folder; above.includes('/'); above = parentOf(above)) {
    const near = mastheads((path) => path.startsWith(`${above}/`));
    if (near.length > 0) return { beside, near };
  }
  return { beside, near: [] };
}

/** What all mastheads say that say it at all; `null` where they disagree. */
function common(mastheads: readonly Masthead[], key: 'paper' | 'date' | 'language'): string | null {
  const said = new Set(mastheads.flatMap((masthead) => masthead[key] ?? []));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}
