import type { FrontMatter } from '../syntax';
import { partsIn } from './contents';
import type { TranscriptFile } from './file';
import { changedBetween } from './maps';
import { keysIn, type PrintedKeys } from './name-files';
import { bylinesIn } from './names';
import type { Page } from './page';
import type { Segment } from './segment';
import { type Used, usedIn } from './usage';

/** What the archive's indexes take of a transcript, or of a part of one. */
export interface Holdings extends PrintedKeys {
  /** The names that are told beyond doubt, as printed, each as often as it is. */
  readonly names: readonly string[];
  readonly used: readonly Used[];
}

export type HoldingPart = FrontMatter | Page | Segment;

export function holdingsOf(part: HoldingPart): Holdings {
  const used = usedIn(part);
  if ('entries' in part) return { names: [], sure: [], perhaps: [], used };
  return { names: sureNamesIn(part), ...keysIn(part), used };
}

/** The parts of a file that hold anything, in no order that says anything. */
export function partsOf(file: TranscriptFile): readonly HoldingPart[] {
  return changedParts(undefined, file).come;
}

/** The parts that only one of two versions of a file has; `undefined` for one that does not exist. */
export function changedParts(
  before: TranscriptFile | undefined,
  after: TranscriptFile | undefined,
): { readonly gone: readonly HoldingPart[]; readonly come: readonly HoldingPart[] } {
  const { gone, come } = changedBetween(before?.contents, after?.contents);
  const [old, now] = [before?.frontMatter ?? null, after?.frontMatter ?? null];
  const isSame = old === now;
  return {
    gone: [...(isSame || !old ? [] : [old]), ...gone.flatMap(partsIn)],
    come: [...(isSame || !now ? [] : [now]), ...come.flatMap(partsIn)],
  };
}

function sureNamesIn(part: Page | Segment): string[] {
  const names: string[] = [];
  for (const { byline } of bylinesIn(part)) {
    for (const { text, doubtful } of byline?.credits.flatMap(({ names }) => names) ?? []) {
      if (!doubtful) names.push(text);
    }
  }
  return names;
}
