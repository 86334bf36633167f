import { strict as assert } from 'node:assert';
import { Repeater } from '../../client/repeater';

/** A work of which each round ends when it is told to. */
class Work {
  readonly begun: string[] = [];
  private readonly ends: (() => void)[] = [];

  run(): Promise<void> {
    this.begun.push('work');
    return new Promise((resolve) => this.ends.push(resolve));
  }

  async end(): Promise<void> {
    this.ends.shift()?.();
    await turn();
  }
}

/** Settled when all that was to be done at once has been. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function fail(error: unknown): void {
  throw error;
}

describe('a repeater', () => {
  it('works once for all who ask in one turn, after they have', async () => {
    const work = new Work();
    const repeater = new Repeater(
      () => work.run(),
      () => true,
      fail,
    );
    repeater.ask();
    work.begun.push('another listener');
    repeater.ask();
    await turn();
    assert.deepEqual(work.begun, ['another listener', 'work']);
    await work.end();
    assert.deepEqual(work.begun, ['another listener', 'work']);
  });

  it('does not wait for a timer', async () => {
    const work = new Work();
    const repeater = new Repeater(
      () => work.run(),
      () => true,
      fail,
    );
    const before = turn().then(() => work.begun.push('a timer'));
    repeater.ask();
    await before;
    assert.deepEqual(work.begun, ['work', 'a timer']);
  });

  it('works once more for all who ask meanwhile', async () => {
    const work = new Work();
    const repeater = new Repeater(
      () => work.run(),
      () => true,
      fail,
    );
    repeater.ask();
    await turn();
    repeater.ask();
    repeater.ask();
    await turn();
    assert.equal(work.begun.length, 1);
    await work.end();
    assert.equal(work.begun.length, 2);
    await work.end();
    assert.equal(work.begun.length, 2);
  });

  it('does nothing while it may not, and goes on after what went wrong', async () => {
    let isAllowed = false;
    let rounds = 0;
    const errors: unknown[] = [];
    const repeater = new Repeater(
      async () => {
        if (++rounds === 1) throw new Error('no server');
      },
      () => isAllowed,
      (error) => errors.push(error),
    );
    repeater.ask();
    await turn();
    assert.equal(rounds, 0);
    isAllowed = true;
    repeater.ask();
    await turn();
    assert.deepEqual([rounds, errors.length], [1, 1]);
    repeater.ask();
    await turn();
    assert.equal(rounds, 2);
  });
});
