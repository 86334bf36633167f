import { strict as assert } from 'node:assert';
import { type Later, Pauses } from '../../server/pauses';
import type { Workspace } from '../../server/workspace';

/** A workspace that changes when the test says so, and a clock that the test winds. */
function desk() {
  const changes: ((changed: ReadonlySet<string>) => void)[] = [];
  const readies: (() => void)[] = [];
  const workspace = {
    onDidChange: (listener: (changed: ReadonlySet<string>) => void) => changes.push(listener),
    onReady: (listener: () => void) => readies.push(listener),
  };
  let waiting: (() => void) | null = null;
  const later: Later = (work) => {
    waiting = work;
    return () => {
      waiting = null;
    };
  };
  const failures: unknown[] = [];
  const pauses = new Pauses(workspace as unknown as Workspace, later, (error) => failures.push(error));
  return {
    pauses,
    failures,
    change: (...keys: string[]) => {
      for (const tell of changes) tell(new Set(keys));
    },
    becomeReady: () => {
      for (const tell of readies) tell();
    },
    pause: () => waiting?.(),
  };
}

describe('pauses', () => {
  it('tell of all that has changed since the last', () => {
    const { pauses, change, pause } = desk();
    const told: string[][] = [];
    pauses.onPause((changed) => told.push([...changed]));
    change('p1');
    change('p3', 'p1');
    assert.deepEqual(told, []);
    pause();
    change('p2');
    pause();
    assert.deepEqual(told, [['p1', 'p3'], ['p2']]);
  });

  it('come, too, when the workspace has become ready without a change', () => {
    const { pauses, becomeReady, pause } = desk();
    const told: string[][] = [];
    pauses.onPause((changed) => told.push([...changed]));
    becomeReady();
    pause();
    assert.deepEqual(told, [[]]);
  });

  it('are told to everybody, whatever goes wrong with one', () => {
    const { pauses, failures, change, pause } = desk();
    const told: string[] = [];
    const wrong = new Error('a listener fails');
    pauses.onPause(() => {
      throw wrong;
    });
    pauses.onPause(() => told.push('the other'));
    change('p1');
    pause();
    assert.deepEqual([told, failures], [['the other'], [wrong]]);
  });
});
