import type { PdfLibrary } from '../../../core/convert/pdf/library';
import { libraryOf, type PdfJs } from './pdfjs';

/** pdf.js in a worker of a browser, which has no document; `folder` is the address of its code, with a slash at its end. */
export async function webPdfLibrary(folder: string): Promise<PdfLibrary> {
  // It brings its handler with it, so that pdf.js starts no worker of its own: this one is the server's already.
  await import(`${folder}pdf.worker.min.mjs`);
  const pdfjs = (await import(`${folder}pdf.min.mjs`)) as PdfJs;
  return libraryOf(pdfjs, {
    cMapUrl: `${folder}cmaps/`,
    BinaryDataFactory: Fetched,
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
}

/** Loads what pdf.js needs beside its code. Its own asks a document where it is. */
class Fetched {
  private readonly cMapUrl: string;

  constructor({ cMapUrl }: { readonly cMapUrl: string }) {
    this.cMapUrl = cMapUrl;
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    // Fonts and decoders are for drawing.
    if (kind !== 'cMapUrl') throw new Error(`${kind} is not loaded`);
    const response = await fetch(this.cMapUrl + filename);
    if (!response.ok) throw new Error(response.statusText);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** In the place of what draws. */
class Nothing {
  destroy(): void {}
}
