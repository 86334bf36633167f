import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pixels the longer side of a rendered page has: enough to read small print, little enough for any canvas. */
const LONGER_SIDE = 4096;

export interface Sheet {
  /** An address of the rendered page within this webview; whoever asked for it revokes it. */
  readonly url: string;
  readonly sheet: number;
  readonly sheets: number;
}

/** Renders pages of PDFs; the last document is kept open. */
export class PdfRenderer {
  private open: { url: string; document: Promise<PDFDocumentProxy> } | undefined;

  /** `resources` is the address of the folder with what pdf.js needs beside its code, with a slash at its end. */
  constructor(private readonly resources: string) {}

  async render(url: string, wanted: number): Promise<Sheet> {
    const pdf = await this.load(url);
    const sheet = Math.min(Math.max(1, wanted), pdf.numPages);
    const page = await pdf.getPage(sheet);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: LONGER_SIDE / Math.max(natural.width, natural.height) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (!blob) throw new Error('the page could not be rendered');
    return { url: URL.createObjectURL(blob), sheet, sheets: pdf.numPages };
  }

  private load(url: string): Promise<PDFDocumentProxy> {
    if (this.open?.url === url) return this.open.document;
    const before = this.open?.document;
    void before?.then((document) => document.loadingTask.destroy()).catch(() => {});
    const document = this.read(url);
    this.open = { url, document };
    document.catch(() => {
      if (this.open?.document === document) this.open = undefined;
    });
    return document;
  }

  private async read(url: string): Promise<PDFDocumentProxy> {
    await startWorker(`${this.resources}pdf.worker.min.mjs`);
    const { resources } = this;
    return getDocument({
      url,
      cMapUrl: `${resources}cmaps/`,
      standardFontDataUrl: `${resources}standard_fonts/`,
      wasmUrl: `${resources}wasm/`,
      // The worker lives at an address of its own, from which the extension's files cannot be fetched.
      useWorkerFetch: false,
      isEvalSupported: false,
    }).promise;
  }
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
