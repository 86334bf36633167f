import type { FormatFault } from '../convert/faults';
import type { ReadFault } from '../read-faults';
import type { ImportFault } from './faults';
import type { ReaderTools } from './reader';

/** Where an import reads from; paths are what the platform takes for paths. */
export interface ImportWorld extends ReaderTools {
  /** A file's bytes; where it has more than `limit`, a fault, or with `cut` as many. */
  read(path: string, limit: number, cut?: boolean): Promise<Uint8Array | ReadFault | FormatFault | ImportFault>;
  exists(path: string): Promise<boolean>;
  /** The file that another file names, relative to itself; `null` where it names none in reach (an address of the web). */
  resolve(from: string, name: string): string | null;
  /** The same for all spellings of one file's path. */
  identify(path: string): string;
  /** How a transcript names a file, relative to itself. */
  nameFor(path: string): string;
}
