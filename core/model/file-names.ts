import type { Section } from '../syntax';
import { fileReferencesIn, namesOnPath } from './file-references';
import { Postings } from './postings';

/**
 * Which transcripts name images and the like by paths through which names of files and folders, kept up to date by adding and taking away.
 * Where such a path leads depends on where the transcript lies, which only those know who keep the files.
 */
export class FileNames {
  private readonly postings = new Postings();

  /** Counts that a transcript's paths go through a name once more, or once less. */
  count(name: string, transcript: string, by: 1 | -1): void {
    this.postings.add(keyOf(name), transcript, by);
  }

  /** The transcripts in which a path goes through a name. */
  under(name: string): Iterable<string> {
    return this.postings.under(keyOf(name));
  }
}

/** File systems compose accented letters or take them apart. */
function keyOf(name: string): string {
  return name.normalize('NFC');
}

/** The names of folders and files that the paths in a section go through, each as often as they do. */
export function pathNamesIn(section: Section): string[] {
  return fileReferencesIn(section).flatMap(({ path }) => namesOnPath(path ?? ''));
}
