import { conventionsFor } from '../../core/conventions';
import { Archive } from '../../core/model/archive';
import type { TranscriptFile } from '../../core/model/file';
import type { Segment } from '../../core/model/segment';
import { parse } from '../../core/syntax';

/** A transcript as the model reads it; without `language`, as one whose front matter names none. */
export function fileOf(text: string, language: string | null = null): TranscriptFile {
  return new Archive(() => (named) => conventionsFor(named ?? language)).setFile('page.broadsheet', parse(text));
}

/** The transcript's first segment. */
export function segmentIn(text: string, language: string | null = null): Segment {
  return fileOf(text, language).segments[0]!.segment;
}

/** An archive of several transcripts, by path. */
export function archiveOf(files: Iterable<readonly [path: string, text: string]>): Archive {
  const archive = new Archive(() => (language) => conventionsFor(language));
  for (const [path, text] of files) archive.setFile(path, parse(text));
  return archive;
}
