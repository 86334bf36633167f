import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Failures } from './failures';

/** Replaces a file as a whole: whoever reads it sees the old text or the new one. False, and said, where that fails. */
export async function writeText(file: string, text: string, failures: Failures): Promise<boolean> {
  try {
    const target = await realpath(file).catch(() => file);
    const before = await stat(target).catch(() => null);
    // A device or a pipe holds nothing that could be lost, and must not be replaced.
    if (before && !before.isFile()) await writeFile(target, text);
    else await replace(target, text, before);
    return true;
  } catch (error) {
    failures.reportWrite(file, error);
    return false;
  }
}

/** Writes a new file beside the old one and moves it there when it is complete, with the old one's mode and owner. */
async function replace(target: string, text: string, before: Stats | null): Promise<void> {
  if (before) await access(target, constants.W_OK);
  const temporary = path.join(path.dirname(target), `.broadsheet-${randomBytes(8).toString('hex')}`);
  const file = await open(temporary, 'wx');
  try {
    try {
      await file.writeFile(text);
      if (before) await takeOver(file, before);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}

async function takeOver(file: Awaited<ReturnType<typeof open>>, { mode, uid, gid }: Stats): Promise<void> {
  // Only the superuser can give a file away; what others write becomes theirs.
  await file.chown(uid, gid).catch(() => {});
  await file.chmod(mode & 0o7777);
}
