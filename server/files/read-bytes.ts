import { access, open } from 'node:fs/promises';
import type { ImportWorld } from '../../core/import';

/** As much of a file as is read, and not a byte more: what it is called says nothing of how large it is. */
export const readBytes: ImportWorld['read'] = async (file, limit, cut = false) => {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (!cut && size > limit) return { fault: 'too-large', limit: limit / 2 ** 20 };
      const chunks: Uint8Array[] = [];
      let length = 0;
      // A pipe has no size: it ends when it ends, or at the limit.
      for await (const chunk of handle.createReadStream({ autoClose: false, end: limit })) {
        chunks.push(chunk as Uint8Array);
        length += (chunk as Uint8Array).length;
      }
      if (length > limit && !cut) return { fault: 'too-large', limit: limit / 2 ** 20 };
      return Buffer.concat(chunks).subarray(0, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { fault: 'not-found' };
    if (code === 'EACCES' || code === 'EPERM') return { fault: 'no-permission' };
    return { fault: 'unreadable', reason: message };
  }
};

/** Whether there is a file or a folder. */
export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
