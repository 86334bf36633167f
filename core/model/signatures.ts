import type { Position } from '../syntax';
import type { Archive } from './archive';
import { bylinesOn } from './card-entries';
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
    return bylinesOn(card, fold(key))
      .filter(({ name }) => name === key || nameKey(name) === key)
      .map(({ start, end, from, to }) => ({ path, start, end, from, to }))
      .sort((a, b) => a.start - b.start);
  }
  const file = archive.file(path);
  const names = file ? namesInFile(file, archive.names).filter((name) => name.key === key) : [];
  return names.map(({ start, end }) => ({ path, start, end }));
}
