import type { Section, Tree } from '../syntax';
import { fileReferencesIn, namesOnPath } from './file-references';
import { changedBetween } from './maps';
import { Postings } from './postings';

/**
 * Which transcripts name images and the like by paths through which names of files and folders, kept up to date section by section.
 * Where such a path leads depends on where the transcript lies, which only those know who keep the files.
 */
export class FileNames {
  private readonly postings = new Postings();

  /** Takes in what is typed in a transcript in place of what was: `undefined` for one that is new, or gone. */
  replace(transcript: string, before: Tree | undefined, after: Tree | undefined): void {
    const { gone, come } = changedBetween(before?.sequence, after?.sequence);
    for (const section of gone) this.count(section, transcript, -1);
    for (const section of come) this.count(section, transcript, 1);
  }

  private count(section: Section, transcript: string, by: 1 | -1): void {
    for (const { path } of fileReferencesIn(section)) {
      for (const name of namesOnPath(path ?? '')) this.postings.add(keyOf(name), transcript, by);
    }
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
