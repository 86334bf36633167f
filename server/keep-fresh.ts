import type { TranscriptFile } from '../core/model/file';
import type { Issue } from '../core/model/issue';
import type { Server } from './feature';
import { unawaited } from './unawaited';

/** What a client shows of an open document, of all that it asked for since the document last changed. Offsets count in the file. */
interface Shown {
  readonly version: number;
  readonly issue: Issue | undefined;
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

/** Takes note that a client was shown what stands between two offsets of a file. */
export type NoteShown = (file: TranscriptFile, start: number, end: number) => void;

/**
 * Has a client ask again for what it shows of open documents as soon as something else than an edit of theirs has changed it: a page
 * of the issue, the index, a setting. After an edit it asks by itself. `show` finds what is shown between two offsets of a file;
 * `refresh` is absent where the client cannot be asked to ask.
 */
export function keepFresh(
  { connection, workspace, pauses, settings }: Server,
  show: (file: TranscriptFile, start: number, end: number) => unknown,
  refresh: (() => Promise<void>) | undefined,
): NoteShown {
  if (!refresh) return () => {};
  const shown = new Map<string, Shown>();
  const versionOf = (key: string) => workspace.documents.get(key)?.version;
  const said = (file: TranscriptFile, start: number, end: number) => JSON.stringify(show(file, start, end));

  /** Whether the client shows anything of a document that is no longer so, although the document is. */
  const isOutdated = (key: string, before: Shown, inAnyCase: boolean): boolean => {
    const file = workspace.archive.file(key);
    if (!file || versionOf(key) !== before.version) {
      shown.delete(key);
      return false;
    }
    const issue = workspace.issueOf(file);
    if (issue === before.issue && !inAnyCase) return false;
    const now = said(file, before.start, before.end);
    shown.set(key, { ...before, issue, said: now });
    return now !== before.said;
  };
  const check = (inAnyCase: boolean) => {
    let outdated = false;
    for (const [key, before] of shown) if (isOutdated(key, before, inAnyCase)) outdated = true;
    if (outdated) unawaited(connection, refresh());
  };
  pauses.onPause(() => check(false));
  settings.onDidChange(() => check(true));

  return (file, start, end) => {
    const version = versionOf(file.path);
    if (version === undefined) return;
    const before = shown.get(file.path);
    const goesOn = before?.version === version ? before : { start, end };
    const from = Math.min(start, goesOn.start);
    const to = Math.max(end, goesOn.end);
    const issue = workspace.issueOf(file);
    shown.set(file.path, { version, issue, start: from, end: to, said: said(file, from, to) });
  };
}
