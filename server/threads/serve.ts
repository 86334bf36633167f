import { parentPort } from 'node:worker_threads';
import { type Answer, answerTo } from './answer';

/** Does the tasks that this thread is given, one after the other. */
export function serveTasks<T, R>(work: (task: T) => R | Promise<R>): void {
  const port = parentPort;
  if (!port) throw new Error('this is no thread');
  let last: Promise<void> = Promise.resolve();
  port.on('message', (task: T) => {
    last = last.then(async () => {
      const answer: Answer<R> = await answerTo(task, work);
      port.postMessage(answer);
    });
  });
}
