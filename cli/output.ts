import writeFileAtomic from 'write-file-atomic';
import type { Inputs } from './input';

/** Replaces a file as a whole: whoever reads it sees the old text or the new one. False, and said, where that fails. */
export async function writeText(file: string, text: string, inputs: Inputs): Promise<boolean> {
  try {
    await writeFileAtomic(file, text, { encoding: 'utf8' });
    return true;
  } catch (error) {
    inputs.fail(file, 'unwritable', { reason: (error as Error).message });
    return false;
  }
}
