/** What a user may set in the editor, in the section `broadsheet`. */
export interface Settings {
  readonly inlayHints: {
    /** Behind a jump, where it leads. */
    readonly jumps: boolean;
    /** Behind a headline, how long the article is. */
    readonly counts: boolean;
  };
  readonly codeLens: {
    /** Above an article, where it goes on and what refers to it. */
    readonly enabled: boolean;
  };
}

export const SECTION = 'broadsheet';

const defaultSettings: Settings = {
  inlayHints: { jumps: true, counts: true },
  codeLens: { enabled: true },
};

/** The settings that a client sends: what is missing or no boolean stands as by default. */
export function readSettings(sent: unknown): Settings {
  return {
    inlayHints: {
      jumps: readFlag(sent, 'inlayHints', 'jumps') ?? defaultSettings.inlayHints.jumps,
      counts: readFlag(sent, 'inlayHints', 'counts') ?? defaultSettings.inlayHints.counts,
    },
    codeLens: { enabled: readFlag(sent, 'codeLens', 'enabled') ?? defaultSettings.codeLens.enabled },
  };
}

function readFlag(sent: unknown, ...path: readonly string[]): boolean | undefined {
  let value = sent;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'boolean' ? value : undefined;
}

/** The settings as they stand. */
export class SettingsInForce {
  current = defaultSettings;
  private readonly listeners: (() => void)[] = [];

  onDidChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  set(settings: Settings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.current)) return;
    this.current = settings;
    for (const listener of this.listeners) listener();
  }
}
