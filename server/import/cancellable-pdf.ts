import type { CancellationToken } from 'vscode-languageserver';
import { isFault } from '../../core/convert/faults';
import type { PdfReader } from '../../core/convert/pdf/file';
import { Cancelled } from './cancelled';

/** Reads PDFs until nobody wants them any more: a page may take a while, which nobody should have to wait for. */
export function cancellablePdf(read: PdfReader, token: CancellationToken): PdfReader {
  return async (bytes) => {
    const opening = read(bytes);
    const file = await orCancelled(opening, token).catch((error: unknown) => {
      // What opens too late is let go of.
      void opening.then((late) => (isFault(late) ? undefined : late.close())).catch(() => {});
      throw error;
    });
    if (isFault(file)) return file;
    return {
      count: file.count,
      page: (number) => orCancelled(file.page(number), token),
      close: () => file.close(),
    };
  };
}

async function orCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  let listening: { dispose(): void } | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() => reject(new Cancelled()));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    listening?.dispose();
  }
}
