import type { Workspace } from './workspace';

/** A pause in changes after which what depends on them is done, in milliseconds. */
const PAUSE = 150;

/** Gathers the changes of a workspace, and tells of them when a pause comes. */
export class Pauses {
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  private gathered = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Workspace) {
    workspace.onDidChange((changed) => {
      for (const key of changed) this.gathered.add(key);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(), PAUSE);
    });
  }

  /** Calls `listener` with the keys of all files that changed since the last pause. */
  onPause(listener: (changed: ReadonlySet<string>) => void): void {
    this.listeners.push(listener);
  }

  private tell(): void {
    const changed = this.gathered;
    this.gathered = new Set();
    for (const listener of this.listeners) listener(changed);
  }
}
