import type { ReadFault } from '../../core/read-faults';

/** Why a file cannot be read, as the disk says; `null` where there is no such file. */
export function faultOf(error: unknown): ReadFault | null {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  if (code === 'EACCES' || code === 'EPERM') return { fault: 'no-permission' };
  return { fault: 'unreadable', reason: message };
}
