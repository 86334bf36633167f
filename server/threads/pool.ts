import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { ask } from './ask';

/** Threads beyond which a disk and a main thread cannot keep up. */
const MOST = 8;

/** Threads that run the same script, each of which does one task at a time: see `serveTasks`. */
export class Pool<T, R> {
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  /** `data` is what every thread knows from its start. One that needs more memory than `limits` says ends, and with it its task. */
  constructor(
    private readonly script: string,
    private readonly data: unknown,
    private readonly threads = Math.min(availableParallelism(), MOST),
    private readonly limits?: ResourceLimits,
  ) {}

  /** Does a task as soon as a thread is free for it. Rejected where the thread fails at it, or ends. */
  async run(task: T): Promise<R> {
    const worker = await this.free();
    try {
      const result = await ask<T, R>(worker, task);
      this.release(worker);
      return result;
    } catch (error) {
      this.replace(worker);
      throw error;
    }
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await Promise.all(this.all.splice(0).map((worker) => worker.terminate()));
  }

  private free(): Promise<Worker> {
    const idle = this.idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.all.length < this.threads) return Promise.resolve(this.start());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      workerData: this.data,
      ...(this.limits ? { resourceLimits: this.limits } : {}),
    });
    worker.unref();
    // One that fails between tasks is found out by the next.
    worker.on('error', () => {});
    this.all.push(worker);
    return worker;
  }

  private release(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }

  private replace(worker: Worker): void {
    const at = this.all.indexOf(worker);
    if (at >= 0) this.all.splice(at, 1);
    void worker.terminate();
    const next = this.waiting.shift();
    if (next) next(this.start());
  }
}
