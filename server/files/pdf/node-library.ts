import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfLibrary } from '../../../core/convert/pdf/library';
import { libraryOf, type PdfJs } from './pdfjs';

/** Where the bundler puts pdf.js and what it loads, from the folder of the bundle; not defined where nothing is bundled. */
declare const PDFJS: string | undefined;

let loaded: Promise<PdfLibrary> | undefined;

/** pdf.js in Node. It is loaded when it is first asked for. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfLibrary> {
  const bundled = typeof PDFJS === 'string';
  const folder = bundled ? path.join(__dirname, PDFJS) : path.dirname(require.resolve('pdfjs-dist/package.json'));
  const code = bundled ? folder : path.join(folder, 'legacy/build');
  const addressOf = (name: string): string => pathToFileURL(path.join(code, name)).href;
  const pdfjs = await quietly(() => import(addressOf('pdf.min.mjs')) as Promise<PdfJs>);
  pdfjs.GlobalWorkerOptions.workerSrc = addressOf('pdf.worker.min.mjs');
  return libraryOf(pdfjs, { cMapUrl: `${path.join(folder, 'cmaps')}/` });
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
