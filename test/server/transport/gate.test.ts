import { strict as assert } from 'node:assert';
import { Gate } from '../../../server/transport/gate';
import { pipe } from '../support/pipe';

/** A gate with a client before it; what is let through, and what the client is told. */
function gateWith(messages: readonly unknown[]) {
  const [here, there] = pipe();
  const through: string[] = [];
  const told: (string | number)[] = [];
  const gate = new Gate(there.reader, there.writer);
  gate.listen((message) => through.push((message as { method?: string }).method ?? 'an answer'));
  here.reader.listen((message) => {
    const { error, method } = message as { error?: { code: number }; method?: string };
    told.push(error?.code ?? method ?? 'nothing');
  });
  return {
    gate,
    through,
    told,
    async send() {
      for (const message of messages) await here.writer.write(message as never);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const initialize = { id: 1, method: 'initialize', params: { capabilities: {} } };
const at = { textDocument: { uri: 'file:///archive/p1.broadsheet' }, position: { line: 0, character: 0 } };

describe('the gate', () => {
  it('lets through what a server has to deal with', async () => {
    const { through, told, send } = gateWith([
      initialize,
      { method: 'initialized', params: {} },
      { id: 2, method: 'textDocument/hover', params: at },
      { id: 'three', method: 'nobody/knows', params: [7] },
      { id: 0, result: null },
      { method: '$/cancelRequest', params: { id: 2 } },
      { method: 'exit' },
    ]);
    await send();
    assert.deepEqual(told, []);
    const methods = ['initialize', 'initialized', 'textDocument/hover', 'nobody/knows', 'an answer', '$/cancelRequest'];
    assert.deepEqual(through, [...methods, 'exit']);
  });

  it('lets nothing through before the server is initialized, and after it has been shut down', async () => {
    const { gate, through, told, send } = gateWith([
      { id: 1, method: 'textDocument/hover', params: at },
      { method: 'textDocument/didClose', params: at },
      initialize,
      initialize,
      { id: 3, method: 'shutdown' },
      { id: 4, method: 'textDocument/hover', params: at },
      { method: 'textDocument/didClose', params: at },
      { method: 'exit' },
    ]);
    assert.equal(gate.isShutDown, false);
    await send();
    assert.equal(gate.isShutDown, true);
    assert.deepEqual(through, ['initialize', 'shutdown', 'exit']);
    assert.deepEqual(told, [-32002, -32600, -32600]);
  });

  it('says what is wrong with parameters, to the place', async () => {
    const [here, there] = pipe();
    new Gate(there.reader, there.writer).listen(() => {});
    const told: string[] = [];
    here.reader.listen((message) => {
      const { error, params } = message as { error?: { message: string }; params?: { message: string } };
      told.push(error?.message ?? params?.message ?? '');
    });
    const contentChanges = [{ text: '' }, { text: '', range: { start: { line: 0, character: 'x' } } }];
    for (const message of [
      initialize,
      { id: 2, method: 'textDocument/hover', params: { ...at, position: 7 } },
      { method: 'textDocument/didChange', params: { textDocument: { uri: 'a', version: 2 }, contentChanges } },
    ]) {
      await here.writer.write(message as never);
    }
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(told, [
      'textDocument/hover: params.position is not what it has to be.',
      'textDocument/didChange was left out of account: params.contentChanges[1].range.start.character is not what it has to be.',
    ]);
  });

  it('refuses what is no message', async () => {
    const { through, told, send } = gateWith([
      initialize,
      [initialize],
      7,
      null,
      'x',
      { id: {}, method: 'x' },
      { method: 7 },
    ]);
    await send();
    assert.deepEqual(through, ['initialize']);
    assert.deepEqual(told, Array(6).fill(-32600));
  });
});
