/** Work that goes on while others are answered, none of which is ever rejected. */
export class Background {
  private readonly running = new Set<Promise<void>>();
  private readonly listeners: (() => void)[] = [];

  /** `failed` is told what went wrong. */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Whether there is none. */
  get isDone(): boolean {
    return this.running.size === 0;
  }

  /** Settled when all has been done that was begun up to then. */
  async done(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Calls `listener` whenever nothing is left to be done. */
  onDone(listener: () => void): void {
    this.listeners.push(listener);
  }

  run(work: () => Promise<void>): Promise<void> {
    const running: Promise<void> = work()
      .catch((error) => this.failed(error))
      .finally(() => {
        this.running.delete(running);
        if (this.isDone) for (const listener of this.listeners) listener();
      });
    this.running.add(running);
    return running;
  }
}
