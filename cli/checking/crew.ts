import { existsSync } from 'node:fs';
import path from 'node:path';
import { Pool } from '../../server/threads/pool';
import { doTask, type Outcome, type Task } from './tasks';

/** Those who do tasks: threads where they are worth it, else this one. */
export class Crew {
  /** Tasks that are done at a time. */
  readonly hands: number;
  private readonly pool: Pool<Task, unknown> | null;

  /** `hands` is how many threads are wanted. */
  constructor(hands: number) {
    const script = path.join(__dirname, 'checker.js');
    this.pool = hands > 1 && existsSync(script) ? new Pool(script, null, hands) : null;
    this.hands = this.pool ? hands : 1;
  }

  async run<T extends Task>(task: T): Promise<Outcome<T>> {
    return this.pool ? ((await this.pool.run(task)) as Outcome<T>) : doTask(task);
  }

  /** Does tasks, no more at a time than there are hands and some in reserve, and gives what comes of them in their order. */
  async *inOrder<T extends Task>(tasks: Iterable<T>): AsyncGenerator<Outcome<T>> {
    const running: Promise<Outcome<T>>[] = [];
    for (const task of tasks) {
      const outcome = this.run(task);
      // It is waited for below; that it failed is no news before.
      outcome.catch(() => {});
      running.push(outcome);
      if (running.length >= this.hands * 2) yield await running.shift()!;
    }
    for (const outcome of running) yield await outcome;
  }

  async end(): Promise<void> {
    await this.pool?.end();
  }
}
