import type { ShownScan, ToPage } from '../messages';
import { send } from './host';
import { Unshown } from './sheets';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who waits for the bytes of a scan that the page could not load itself, by the scan's id. */
const waiting = new Map<string, (bytes: Bytes | null) => void>();

/** What a scan's file holds: loaded from its address or, where no webview can, asked of the extension. */
export async function loadBytes({ id, address }: ShownScan): Promise<Bytes> {
  try {
    const response = await fetch(address);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // as good as an answer that says no
  }
  const bytes = await new Promise<Bytes | null>((resolve) => {
    waiting.set(id, resolve);
    send({ type: 'unreachable', id });
  });
  if (!bytes) throw new Unshown('unreadable');
  return bytes;
}

export function takeBytes({ id, bytes }: Extract<ToPage, { type: 'bytes' }>): void {
  waiting.get(id)?.(bytes);
  waiting.delete(id);
}
