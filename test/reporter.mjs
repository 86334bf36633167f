import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's dots, and the counts as JSON in the file that the environment variable TEST_SUMMARY names. */
export default class SummaryReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const file = process.env.TEST_SUMMARY;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
