import { answerTo } from '../../threads/answer';
import { type PdfTask, pdfTasks } from './tasks';
import { webPdfLibrary } from './web-library';

const worker = globalThis as unknown as Worker;
const work = pdfTasks((folder) => webPdfLibrary(folder ?? ''));
// Tasks come on a port of their own, for pdf.js takes this worker for one that it has started, and speaks to who has.
worker.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  port.onmessage = async ({ data }: MessageEvent<PdfTask>) => port.postMessage(await answerTo(data, work));
};
