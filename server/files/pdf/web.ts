import type { PdfReader } from '../../../core/convert/pdf/file';
import type { Answer } from '../../threads/answer';
import { openApart } from './apart';
import type { PdfOutcome, PdfTask } from './tasks';
import type { PdfThread } from './thread';

/** Reads PDFs in a browser, each in a worker of its own; `folder` is the address of pdf.js, with a slash at its end. */
export function webPdfReader(folder: string): PdfReader {
  return (bytes) => openApart(bytes, () => start(folder));
}

async function start(folder: string): Promise<PdfThread> {
  // A worker's script has to come from where this one does, as the extension's files need not.
  const script = new Blob([`importScripts(${JSON.stringify(`${folder}reader.js`)})`], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  const worker = new Worker(address);
  const { port1: port, port2: other } = new MessageChannel();
  worker.postMessage(other, [other]);
  const thread: PdfThread = {
    ask: (task) => ask(worker, port, task),
    clock: () => Date.now(),
    // A browser tells nobody; what one buffer may take is bounded in the worker itself.
    takesTooMuch: () => false,
    end: () => worker.terminate(),
  };
  try {
    await thread.ask({ kind: 'load', folder });
  } catch (error) {
    thread.end();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
  return thread;
}

function ask<T extends PdfTask>(worker: Worker, port: MessagePort, task: T): Promise<PdfOutcome<T>> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<Answer<PdfOutcome<T>>>) => {
      if ('result' in data) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    port.postMessage(task);
  });
}
