import type { Worker } from 'node:worker_threads';
import type { Answer } from './answer';

/**
 * Has a thread that runs `serveTasks` do a task, and keeps the process alive until it is done. Rejected where the thread fails at it, or
 * ends.
 */
export function ask<T, R>(worker: Worker, task: T): Promise<R> {
  worker.ref();
  return new Promise<R>((resolve, reject) => {
    const settle = (how: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', exited);
      worker.unref();
      how();
    };
    const answered = (answer: Answer<R>) =>
      settle(() => ('result' in answer ? resolve(answer.result) : reject(new Error(answer.error))));
    const failed = (error: unknown) => settle(() => reject(error));
    const exited = () => settle(() => reject(new Error('a thread ended')));
    worker.on('message', answered).on('error', failed).on('exit', exited);
    worker.postMessage(task);
  });
}
