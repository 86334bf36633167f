import type { Workspace } from './workspace';

/** Calls `work` later, unless what it returns is called first. */
export type Later = (work: () => void) => () => void;

/** A pause in changes after which what depends on them is done, in milliseconds. */
const PAUSE = 150;

/** After as long as a person pauses who types. */
export const afterPause: Later = (work) => {
  const timer = setTimeout(work, PAUSE);
  return () => clearTimeout(timer);
};

/** Gathers the changes of a workspace, and tells of them when a pause comes. */
export class Pauses {
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  private gathered = new Set<string>();
  private forgetPause = (): void => {};

  /** `later` tells when there has been a pause: it is asked anew at every change. `failed` is told what goes wrong then. */
  constructor(
    workspace: Workspace,
    private readonly later: Later,
    private readonly failed: (error: unknown) => void,
  ) {
    workspace.onDidChange((changed) => {
      for (const key of changed) this.gathered.add(key);
      this.wait();
    });
    workspace.onReady(() => this.wait());
  }

  /** Calls `listener` with the keys of all files that changed since the last pause, if any: the workspace may have become ready. */
  onPause(listener: (changed: ReadonlySet<string>) => void): void {
    this.listeners.push(listener);
  }

  private wait(): void {
    this.forgetPause();
    this.forgetPause = this.later(() => this.tell());
  }

  private tell(): void {
    const changed = this.gathered;
    this.gathered = new Set();
    for (const listener of this.listeners) {
      try {
        listener(changed);
      } catch (error) {
        this.failed(error);
      }
    }
  }
}
