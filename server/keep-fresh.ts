import type { TranscriptFile } from '../core/model/file';
import type { Issue } from '../core/model/issue';
import type { Server } from './feature';
import { unawaited } from './unawaited';

/** What a client was shown of an open document between two offsets in it. */
interface Shown {
  readonly version: number;
  readonly issue: Issue | undefined;
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

/** Stretches of a document that a client shows at a time: it asks anew for one that it scrolls back to. */
const MOST = 8;

/** Takes note that a client is shown what stands between two offsets of a file. */
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
  const shown = new Map<string, readonly Shown[]>();
  const versionOf = (key: string) => workspace.documents.get(key)?.version;
  const said = (file: TranscriptFile, start: number, end: number) => JSON.stringify(show(file, start, end));

  /** Whether the client shows anything of a document that is no longer so, although the document is. */
  const isOutdated = (key: string, stretches: readonly Shown[], inAnyCase: boolean): boolean => {
    const file = workspace.archive.file(key);
    const version = versionOf(key);
    if (!file || version !== stretches[0]?.version) {
      shown.delete(key);
      return false;
    }
    const issue = workspace.issueOf(file);
    const now = stretches.map((before): Shown => {
      if (before.issue === issue && !inAnyCase) return before;
      return { ...before, issue, said: said(file, before.start, before.end) };
    });
    shown.set(key, now);
    return now.some((stretch, index) => stretch.said !== stretches[index]?.said);
  };
  const check = (inAnyCase: boolean) => {
    let outdated = false;
    for (const [key, stretches] of shown) if (isOutdated(key, stretches, inAnyCase)) outdated = true;
    if (outdated) unawaited(connection, refresh());
  };
  pauses.onPause(() => check(false));
  settings.onDidChange(() => check(true));

  return (file, start, end) => {
    const version = versionOf(file.path);
    if (version === undefined) return;
    const isLeft = (before: Shown) => before.version === version && (before.start < start || before.end > end);
    const others = (shown.get(file.path) ?? []).filter(isLeft).slice(1 - MOST);
    const issue = workspace.issueOf(file);
    shown.set(file.path, [...others, { version, issue, start, end, said: said(file, start, end) }]);
  };
}
