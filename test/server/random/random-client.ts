import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import { everything } from '../support/capabilities';
import { Disk } from './disk';
import { play } from './play';
import { requests } from './requests';
import { type Scenario, scenario } from './scenario';
import { Session } from './session';

/** How many scenarios are played for each encoding, from which seed and, to see one again that failed, by which path. */
const runs = Number(process.env['RANDOM_RUNS'] ?? 300);
const givenSeed = process.env['RANDOM_SEED'];
const path = process.env['RANDOM_PATH'];

/** Plays scenarios with a client that counts in this encoding; from this seed, unless another is given. */
export function randomClient(encoding: Scenario['encoding'], usualSeed: number): void {
  const seed = givenSeed === undefined ? usualSeed : Number(givenSeed);

  describe(`a random client that counts in ${encoding}`, () => {
    it('makes every request that the server announces', async () => {
      const options = { capabilities: everything, locale: 'en', folders: [], settings: {} };
      const session = await Session.start(new Disk([]), options, () => null);
      const looked = new Set<string>();
      const capabilities = new Proxy(session.capabilities, {
        get(all, key) {
          looked.add(String(key));
          return all[key as keyof ServerCapabilities];
        },
      });
      for (const { announced } of requests) announced(capabilities);
      const announced = Object.keys(session.capabilities).filter((name) => name.endsWith('Provider'));
      assert.deepEqual(
        announced.filter((name) => !looked.has(name)),
        [],
      );
      session.close();
    });

    it(`is answered as by a server that has just been started, ${runs} times`, async function () {
      this.timeout(0);
      const played = fc.asyncProperty(scenario, (each) => play({ ...each, encoding }));
      await fc.assert(played, { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
    });
  });
}
