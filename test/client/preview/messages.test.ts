import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { readMessage, readState } from '../../../client/preview/messages';

const uri = 'file:///archive/p1.broadsheet';
const start = { line: 3, character: 0 };
const end = { line: 3, character: 7 };

describe('messages from the preview’s page', () => {
  it('are read as they are sent', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'print' },
      { type: 'set', view: 'page', isVertical: true, isLocked: false },
      { type: 'set' },
      { type: 'reveal', uri, start, end, takesFocus: true },
      { type: 'scroll', uri, line: 0 },
      { type: 'jump', uri, line: 12, direction: 'back' },
    ]) {
      assert.deepEqual(readMessage(message), message);
    }
  });

  it('are nothing where they are something else', () => {
    for (const message of [
      null,
      'ready',
      {},
      { type: 'run' },
      { type: 'reveal', uri, start, end: { line: -1, character: 0 } },
      { type: 'reveal', uri: 7, start, end },
      { type: 'scroll', uri, line: 1.5 },
      { type: 'scroll', uri, line: '1' },
      { type: 'jump', uri, line: 1, direction: 'up' },
    ]) {
      assert.equal(readMessage(message), null);
    }
    assert.deepEqual(readMessage({ type: 'set', view: 'nothing', isLocked: 'yes' }), { type: 'set' });
    fc.assert(fc.property(fc.anything(), (sent) => void readMessage(sent)));
  });
});

describe('the state that is kept of a preview', () => {
  const state = { uri, line: 3, character: 1, view: 'issue', isVertical: true, isLocked: false };

  it('is taken if it is whole', () => {
    assert.deepEqual(readState({ ...state, subject: 'issue', scroll: [0, 240] }), state);
    assert.deepEqual(readState({ ...state, isVertical: undefined, isLocked: true }), {
      ...state,
      isVertical: false,
      isLocked: true,
    });
    for (const key of ['uri', 'line', 'character', 'view'])
      assert.equal(readState({ ...state, [key]: undefined }), null);
    assert.equal(readState(undefined), null);
  });
});
