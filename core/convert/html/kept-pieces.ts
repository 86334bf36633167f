import type { Piece } from './part';

/** UTF-16 units of text and HTML after which pieces that nobody has asked for again are dropped. */
const ROOM = 6_000_000;

/**
 * Pieces that were made before, by what they were made from: a paragraph of a segment that has changed elsewhere is not made anew.
 * Those asked for last are kept, as many as there is room for.
 */
export class KeptPieces {
  private young = new Map<string, Piece>();
  private old = new Map<string, Piece>();
  private size = 0;

  get(key: string): Piece | undefined {
    const piece = this.young.get(key);
    if (piece) return piece;
    const older = this.old.get(key);
    if (older) this.set(key, older);
    return older;
  }

  set(key: string, piece: Piece): void {
    this.size += key.length + piece.html.length;
    if (this.size > ROOM) {
      this.old = this.young;
      this.young = new Map();
      this.size = key.length + piece.html.length;
    }
    this.young.set(key, piece);
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
  let pieces = settings.get(setting);
  if (!pieces) {
    pieces = new KeptPieces();
    settings.set(setting, pieces);
  }
  return pieces;
}
