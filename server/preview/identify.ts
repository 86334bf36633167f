import type { Piece } from '../../core/convert/html/part';

const known = new WeakMap<Piece, string>();

/** A name for what a piece holds: equal for equal HTML with equal images, and hardly ever for other. */
export function identify(piece: Piece): string {
  let id = known.get(piece);
  if (id === undefined) {
    id = hash([piece.html, ...piece.images].join('\0'));
    known.set(piece, id);
  }
  return id;
}

/** 53 bits of a text, and its length. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}-${text.length.toString(36)}`;
}
