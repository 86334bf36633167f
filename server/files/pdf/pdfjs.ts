import type { PdfDocument, PdfLibrary } from '../../../core/convert/pdf/library';

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

/** In pixels. A larger image is a scan of the whole page, which is not worth its decoding: only its place would be read. */
const LARGEST_PICTURE = 4096 * 4096;

/**
 * pdf.js, set so that it runs and draws nothing that a file holds. It may take as long and as much memory as it likes: see `openApart`.
 * `place` says where what it loads lies, in its own options.
 */
export function libraryOf({ OPS, getDocument }: PdfJs, place: Readonly<Record<string, unknown>>): PdfLibrary {
  return {
    operators: OPS,
    async open(bytes) {
      const loading = getDocument({
        ...place,
        data: bytes,
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
        await loading.destroy().catch(() => {});
        throw error;
      }
    },
  };
}
