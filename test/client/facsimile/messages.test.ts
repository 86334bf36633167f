import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readMessage, readState } from '../../../client/facsimile/messages';

describe('messages of the facsimile', () => {
  it('are read as they are meant', () => {
    assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'set', keepsZoom: true }), { type: 'set', keepsZoom: true });
    assert.deepEqual(readMessage({ type: 'set', isLocked: 'yes' }), { type: 'set' });
    assert.deepEqual(readMessage({ type: 'unreachable', id: 'a' }), { type: 'unreachable', id: 'a' });
    assert.deepEqual(readMessage({ type: 'place', id: 'a', x: 0, y: 0.25 }), { type: 'place', id: 'a', x: 0, y: 0.25 });
    for (const x of [-0.1, 2, Number.NaN, '0']) assert.equal(readMessage({ type: 'place', id: 'a', x, y: 0 }), null);
  });

  it('are left out where they are none', () => {
    for (const sent of [null, 'ready', {}, { type: 'open' }, { type: 'unreachable' }, { type: 'unreachable', id: 7 }])
      assert.equal(readMessage(sent), null);
    fc.assert(fc.property(fc.anything(), (sent) => void readMessage(sent)));
  });
});

describe('the state of a facsimile', () => {
  const state = { uri: 'file:///p1.broadsheet', line: 3, character: 0, keepsZoom: true, isLocked: false };

  it('comes back as it was kept', () => {
    assert.deepEqual(readState({ ...state, view: { x: 1 }, sheet: 2 }), state);
    assert.deepEqual(readState({ ...state, keepsZoom: undefined }), { ...state, keepsZoom: false });
  });

  it('is none without a place', () => {
    for (const kept of [
      undefined,
      null,
      [],
      { ...state, line: -1 },
      { ...state, uri: 4 },
      { ...state, character: 0.5 },
    ])
      assert.equal(readState(kept), null);
    fc.assert(fc.property(fc.anything(), (kept) => void readState(kept)));
  });
});
