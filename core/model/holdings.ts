import type { FrontMatter } from '../syntax';
import type { TranscriptFile } from './file';
import { keysIn, type PrintedKeys } from './name-files';
import { bylinesIn, signedPartsOf } from './names';
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
export function holdingPartsOf(file: TranscriptFile): HoldingPart[] {
  return [...(file.frontMatter ? [file.frontMatter] : []), ...signedPartsOf(file)];
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
