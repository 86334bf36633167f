import { strict as assert } from 'node:assert';
import { ErrorCodes, type LocationLink, ResponseError } from 'vscode-languageserver-protocol';
import { Desk } from './support/desk';
import { halden } from './support/newspapers';
import { type Connect, overStdio } from './support/transports';

const methods = ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/configuration'];

// Over stdio: a process ends at a refusal that nobody takes, and this one would not.
describe('a client that refuses what it is asked', () => {
  it('is served all the same', async () => {
    const asked = new Set<string>();
    const refusing: Connect = (given) => {
      const transport = overStdio(given);
      for (const method of methods) {
        transport.connection.onRequest(method, () => {
          asked.add(method);
          return new ResponseError(ErrorCodes.InternalError, 'not here');
        });
      }
      return transport;
    };
    const desk = await Desk.on(halden, { transport: refusing });
    const [{ uri, range } = assert.fail()] = desk.places('out');
    const at = { textDocument: { uri }, position: range.end };
    desk.assertPlaces(await desk.request<LocationLink[]>('textDocument/definition', at), 'in');
    for (const method of methods) assert.ok(asked.has(method), method);
    await desk.close();
  });
});
