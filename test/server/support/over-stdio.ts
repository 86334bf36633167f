import type { Context } from 'mocha';

/** Required before tests, has them speak to the server as it is shipped, and say so. */
process.env['TRANSPORT'] = 'stdio';

export const mochaHooks = {
  beforeAll(this: Context): void {
    for (const suite of this.test?.parent?.suites ?? []) suite.title += ' (over stdio)';
  },
};
