import type { Position } from '../syntax';
import type { Archive } from './archive';
import { entriesOn } from './card';
import { fold } from './fold';
import type { FilePlace } from './linked';
import { nameKey, namesInFile } from './names';

/** Where a name stands; where a card tells it, the positions too, so that the file need not be read for them. */
export interface SignaturePlace extends FilePlace {
  readonly from?: Position;
  readonly to?: Position;
}

/** Where a file prints a name, by its key (see `nameKey`), in order. */
export function signaturesIn(path: string, key: string, archive: Archive): SignaturePlace[] {
  const card = archive.card(path);
  if (card && !archive.mayNameInRun(path, key)) {
    const folded = fold(key);
    if (!card.sought.includes(`\n${folded}\n`)) return [];
    return entriesOn(card)
      .filter((entry) => entry.kind === 'byline' && entry.folded === folded && nameKey(entry.name) === key)
      .map(({ start, end, from, to }) => ({ path, start, end, from, to }))
      .sort((a, b) => a.start - b.start);
  }
  const file = archive.file(path);
  const names = file ? namesInFile(file, archive.names).filter((name) => name.key === key) : [];
  return names.map(({ start, end }) => ({ path, start, end }));
}
