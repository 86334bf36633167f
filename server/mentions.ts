import type { CancellationToken, Location, LocationLink, Position, Range } from 'vscode-languageserver';
import type { TranscriptFile } from '../core/model/file';
import type { Mention } from '../core/model/mentions/mention';
import { mentionAt } from '../core/model/mentions/mention-at';
import type { MentionPlace } from '../core/model/mentions/places';
import type { Target } from '../core/model/mentions/targets';
import type { Place } from '../core/model/printed-place';
import { breather } from './answer';
import type { Server } from './feature';
import { locationOf } from './places';

type Context = Pick<Server, 'workspace' | 'positions'>;

/** What a position of the client's stands on. */
export function mentionAtPosition(
  { workspace, positions }: Context,
  file: TranscriptFile,
  position: Position,
): Mention | null {
  return mentionAt(file, positions.offsetAt(file.tree, position), workspace.archive);
}

/** A place that says the same as another, as the protocol names it. */
export function placeLocation(context: Context, { path, start, end, from, to }: MentionPlace): Location {
  return locationOf(context, path, start, end, from && to ? { start: from, end: to } : null);
}

/**
 * Paths of files one after the other, with breaths between them: a person may sign in thousands. Ends early where the request is
 * cancelled.
 */
export async function* inTurn(paths: Iterable<string>, token: CancellationToken): AsyncGenerator<string> {
  const breath = breather();
  for (const path of paths) {
    await breath();
    if (token.isCancellationRequested) return;
    yield path;
  }
}

/** The files themselves, each as it stands when its turn comes. */
export async function* filesInTurn(
  { workspace }: Pick<Server, 'workspace'>,
  paths: Iterable<string>,
  token: CancellationToken,
): AsyncGenerator<TranscriptFile> {
  for await (const path of inTurn(paths, token)) {
    const file = workspace.archive.file(path);
    if (file) yield file;
  }
}

/** Gathers links from what stands at `origin` in a file; plain locations for a client that knows no links. */
export class Links {
  private readonly links: LocationLink[] = [];
  private readonly locations: Location[] = [];
  private readonly origin: Range;

  constructor(
    private readonly context: Context,
    { tree }: TranscriptFile,
    origin: Place,
    private readonly linkSupport: boolean | undefined,
  ) {
    this.origin = context.positions.rangeOf(tree, origin.start, origin.end);
  }

  add({ path, start, end, whole }: Target): void {
    const { uri, range } = locationOf(this.context, path, start, end);
    this.locations.push({ uri, range });
    if (!this.linkSupport) return;
    this.links.push({
      originSelectionRange: this.origin,
      targetUri: uri,
      targetRange: locationOf(this.context, path, whole.start, whole.end).range,
      targetSelectionRange: range,
    });
  }

  get all(): LocationLink[] | Location[] {
    return this.linkSupport ? this.links : this.locations;
  }
}
