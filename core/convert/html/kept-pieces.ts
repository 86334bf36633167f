import { getOrMake } from '../../model/maps';
import type { Section } from '../../syntax';
import type { Piece } from './part';

/**
 * Pieces that were made before, by the lines that they were made of (see `excerptOf`): a paragraph of a segment that has changed elsewhere
 * is not made anew.
 */
export class KeptPieces {
  private readonly kept = new WeakMap<Section, Map<string, Piece>>();

  /** The piece made of `lines`; `how` says all that it depends on beside them. */
  getOrMake(lines: Section, how: string, make: () => Piece): Piece {
    let pieces = this.kept.get(lines);
    if (!pieces) {
      pieces = new Map();
      this.kept.set(lines, pieces);
    }
    return getOrMake(pieces, how, make);
  }
}

const kept = new WeakMap<object, Map<string, KeptPieces>>();

/** The pieces of what is read by the same conventions and set in the same way. */
export function keptPieces(conventions: object, setting: string): KeptPieces {
  let settings = kept.get(conventions);
  if (!settings) {
    settings = new Map();
    kept.set(conventions, settings);
  }
  return getOrMake(settings, setting, () => new KeptPieces());
}
