import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfDocument, PdfLibrary, PdfPage } from '../../core/convert/pdf/library';

/** Where the bundler puts what pdf.js loads, from the folder of the bundle, beside which its own code lies; not defined where nothing is bundled. */
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
  const build = path.join(folder, 'legacy/build');
  const code = pathToFileURL(path.join(bundled ? __dirname : build, 'pdf.min.mjs')).href;
  const { OPS, GlobalWorkerOptions, getDocument } = await quietly(() => import(code) as Promise<PdfJs>);
  GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(bundled ? folder : build, 'pdf.worker.min.mjs')).href;
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
        const document = await inTime(loading.promise);
        return {
          numPages: document.numPages,
          getPage: async (number) => patient(await inTime(document.getPage(number))),
          getPageLabels: () => inTime(document.getPageLabels()),
          close: () => inTime(loading.destroy(), FAREWELL),
        };
      } catch (error) {
        await inTime(loading.destroy(), FAREWELL).catch(() => {});
        throw error;
      }
    },
  };
}

/** In pixels. A larger image is a scan of the whole page, which is not worth its decoding: only its place would be read. */
const LARGEST_PICTURE = 4096 * 4096;

/** In milliseconds. A page of a newspaper takes a tenth of a second; pdf.js never answers for some that are made to harm. */
const PATIENCE = 20_000;
/** What has stopped answering does not say when it is gone either. */
const FAREWELL = 1_000;

/** What the work comes to; rejects when it has not come to its end in time, in milliseconds. */
export function inTime<T>(work: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  // It also keeps the process alive, which would end without a word when nothing is left that could answer.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('pdf.js does not answer')), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function patient(page: PdfPage): PdfPage {
  return {
    getViewport: (options) => page.getViewport(options),
    getTextContent: (options) => inTime(page.getTextContent(options)),
    getOperatorList: () => inTime(page.getOperatorList()),
    commonObjs: page.commonObjs,
    cleanup: () => page.cleanup(),
  };
}

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
