import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { blobOf, LONGER_SIDE } from './image';
import { type Sheets, Unshown } from './sheets';

/** Opens a PDF. `resources` is the address of the folder with what pdf.js needs beside its code, with a slash at its end. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, resources: string): Promise<Sheets> {
  await startWorker(`${resources}pdf.worker.min.mjs`);
  const opening = getDocument({
    data: bytes,
    BinaryDataFactory: shippedIn(resources),
    // The worker lives at an address of its own, from which the extension's files cannot be fetched.
    useWorkerFetch: false,
    verbosity: 0,
  });
  let document: PDFDocumentProxy;
  try {
    document = await opening.promise;
  } catch (error) {
    void opening.destroy();
    throw error instanceof Error && error.name === 'PasswordException' ? new Unshown('locked') : error;
  }
  return {
    count: document.numPages,
    render: (sheet) => render(document, sheet),
    close: () => void opening.destroy(),
  };
}

const folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' } as const;

/**
 * Fetches what pdf.js asks for beside its code. It is told of no addresses: in place of a font that a PDF does not hold it would
 * have the page load another by its address, where the system's do as well; fonts of symbols it takes from here.
 */
function shippedIn(resources: string) {
  return class {
    async fetch({ kind, filename }: { readonly kind: keyof typeof folders; readonly filename: string }) {
      const response = await fetch(`${resources}${folders[kind]}/${filename}`);
      if (!response.ok) throw new Error(`${filename}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    }
  };
}

async function render(pdf: PDFDocumentProxy, sheet: number): Promise<Blob> {
  const page = await pdf.getPage(sheet);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: LONGER_SIDE / Math.max(natural.width, natural.height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return blobOf(canvas);
}

let starting: Promise<void> | undefined;

/** Starts pdf.js's worker from a copy of its code: a webview may not start one from another address. */
function startWorker(script: string): Promise<void> {
  starting ??= fetch(script)
    .then((response) => response.blob())
    .then((code) => {
      const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      GlobalWorkerOptions.workerPort = new Worker(url, { type: 'module' });
    });
  return starting;
}
