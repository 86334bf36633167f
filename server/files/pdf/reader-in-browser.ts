import { answerTo } from '../../threads/answer';
import { type PdfTask, pdfTasks } from './tasks';
import { webPdfLibrary } from './web-library';

const worker = globalThis as unknown as Worker;
const work = pdfTasks((folder) => webPdfLibrary(folder ?? ''));
worker.onmessage = async ({ data }: MessageEvent<PdfTask>) => worker.postMessage(await answerTo(data, work));
