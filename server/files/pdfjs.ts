import type { PdfDocument, PdfLibrary, PdfPage } from '../../core/convert/pdf/library';

/** What is used of pdf.js. */
export interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly GlobalWorkerOptions: { workerSrc: string };
  getDocument(options: Readonly<Record<string, unknown>>): Loading;
}

interface Loading {
  readonly promise: Promise<Omit<PdfDocument, 'close'>>;
  destroy(): Promise<void>;
}

/** pdf.js, set so that it runs and draws nothing that a file holds. `place` says where what it loads lies, in its own options. */
export function libraryOf({ OPS, getDocument }: PdfJs, place: Readonly<Record<string, unknown>>): PdfLibrary {
  return {
    operators: OPS,
    async open(bytes) {
      const loading = getDocument({
        ...place,
        // pdf.js takes the bytes for itself.
        data: new Uint8Array(bytes),
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
  let timer: ReturnType<typeof setTimeout> | undefined;
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
