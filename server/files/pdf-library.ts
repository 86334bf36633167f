import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfDocument, PdfLibrary } from '../../core/convert/pdf/library';

/** Where the bundler puts pdf.js, from the folder of the bundle; not defined where nothing is bundled. */
declare const PDFJS: string | undefined;

interface Loading {
  readonly promise: Promise<Omit<PdfDocument, 'close'>>;
  destroy(): Promise<void>;
}

interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly GlobalWorkerOptions: { workerSrc: string };
  getDocument(options: Readonly<Record<string, unknown>>): Loading;
}

let loaded: Promise<PdfLibrary> | undefined;

/** pdf.js in Node. It is loaded when it is first asked for, and runs nothing that a file holds. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfLibrary> {
  const bundled = typeof PDFJS === 'string';
  const folder = bundled ? path.join(__dirname, PDFJS) : path.dirname(require.resolve('pdfjs-dist/package.json'));
  const code = path.join(folder, bundled ? '' : 'legacy/build');
  const address = (file: string): string => pathToFileURL(path.join(code, file)).href;
  const { OPS, GlobalWorkerOptions, getDocument } = await quietly(
    () => import(address('pdf.min.mjs')) as Promise<PdfJs>,
  );
  GlobalWorkerOptions.workerSrc = address('pdf.worker.min.mjs');
  return {
    operators: OPS,
    async open(bytes) {
      const loading = getDocument({
        // pdf.js takes the bytes for itself.
        data: new Uint8Array(bytes),
        cMapUrl: `${path.join(folder, 'cmaps')}/`,
        cMapPacked: true,
        // Nothing is drawn: fonts are only asked what they print.
        disableFontFace: true,
        useSystemFonts: false,
        isEvalSupported: false,
        enableXfa: false,
        stopAtErrors: false,
        maxImageSize: LARGEST_PICTURE,
        verbosity: 0,
      });
      try {
        const document = await loading.promise;
        return {
          numPages: document.numPages,
          getPage: (number) => document.getPage(number),
          getPageLabels: () => document.getPageLabels(),
          close: () => loading.destroy(),
        };
      } catch (error) {
        await loading.destroy();
        throw error;
      }
    },
  };
}

/** In pixels. A larger image is a scan of the whole page, which is not worth its decoding: only its place would be read. */
const LARGEST_PICTURE = 4096 * 4096;

/** Loads pdf.js without its warnings that it cannot draw here. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { log, warn } = console;
  Object.assign(console, { log() {}, warn() {} });
  try {
    return await load();
  } finally {
    Object.assign(console, { log, warn });
  }
}
