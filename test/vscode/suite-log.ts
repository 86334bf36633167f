export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** What the suite says begins with it; all else that VS Code logs is only kept in the log. */
const SUITE = 'suite: ';
/** After it stands an {@link Outcome} as JSON; there is one each time that the window has been loaded. */
const OUTCOME = 'suite outcome: ';

/** Reads what VS Code logs: prints what the suite says, and adds up what came of it. */
export class SuiteLog {
  outcome: Outcome | undefined;
  private report: (value: unknown) => void = () => undefined;

  /** `say` gets what the suite says, a line each. */
  constructor(private readonly say: (line: string) => void = console.log) {}

  /** Settled when the suite says next what came of it. */
  reported(): Promise<unknown> {
    return new Promise((resolve) => {
      this.report = resolve;
    });
  }

  take(line: string): void {
    if (line.startsWith(OUTCOME)) {
      this.outcome = sum(this.outcome, JSON.parse(line.slice(OUTCOME.length)));
      this.report(this.outcome);
    } else if (line.startsWith(SUITE)) this.say(line.slice(SUITE.length));
  }

  /** What came of all; there is something wrong with the suite if that is nothing. */
  end(): Outcome {
    if (!this.outcome || this.outcome.passed + this.outcome.failed === 0) throw new Error('no test was run');
    return this.outcome;
  }
}

function sum(before: Outcome | undefined, { passed, failed }: Outcome): Outcome {
  return { passed: (before?.passed ?? 0) + passed, failed: (before?.failed ?? 0) + failed };
}
