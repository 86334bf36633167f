/** What the facsimile's two halves, in the extension and in the webview, say to each other. Lines and characters are 0-based. */

/** What a facsimile is set to; it survives a reload of the window. */
export interface FacsimileState {
  /** The transcript that is followed, and the cursor in it. */
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  /** Whether another page is shown as near, and the same part of it, as the one before. */
  readonly keepsZoom: boolean;
  /** Whether the facsimile stays with what it shows when the cursor goes elsewhere. */
  readonly isLocked: boolean;
}

export type FacsimileSetting = 'keepsZoom' | 'isLocked';

/** A scan that the page is to show. */
export interface ShownScan {
  readonly file: string;
  /** Tells it from others, and from itself before its file has changed. */
  readonly id: string;
  /** Where the page finds it. */
  readonly address: string;
  /** The file's name, for people. */
  readonly name: string;
  /** Which page of a file that holds several, counted from 1. Of one that has fewer, the last is shown. */
  readonly sheet: number;
}

export type ToPage =
  | { readonly type: 'show'; readonly scan: ShownScan; readonly state: FacsimileState }
  /** There is nothing to show; `text` says why. */
  | { readonly type: 'say'; readonly text: string; readonly state: FacsimileState }
  /** What the file of a scan holds that the page could not load itself; `null` where it cannot be read. */
  | { readonly type: 'bytes'; readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

export type FromPage =
  /** The page has been loaded, and shows nothing. */
  | { readonly type: 'ready' }
  | { readonly type: 'set'; readonly keepsZoom?: boolean; readonly isLocked?: boolean }
  /** The page cannot load a scan from its address. */
  | { readonly type: 'unreachable'; readonly id: string };

/** A message from the webview, if it is one that it may send. */
export function readMessage(sent: unknown): FromPage | null {
  if (!isRecord(sent)) return null;
  const { type, id, keepsZoom, isLocked } = sent;
  switch (type) {
    case 'ready':
      return { type };
    case 'set':
      return {
        type,
        ...(typeof keepsZoom === 'boolean' ? { keepsZoom } : {}),
        ...(typeof isLocked === 'boolean' ? { isLocked } : {}),
      };
    case 'unreachable':
      return typeof id === 'string' ? { type, id } : null;
    default:
      return null;
  }
}

/** The state that VS Code kept of a facsimile, if it is one. */
export function readState(kept: unknown): FacsimileState | null {
  if (!isRecord(kept)) return null;
  const { uri, line, character, keepsZoom, isLocked } = kept;
  if (typeof uri !== 'string' || !isCount(line) || !isCount(character)) return null;
  return { uri, line, character, keepsZoom: keepsZoom === true, isLocked: isLocked === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
