import type { Zone } from './zones';

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
  | {
      readonly type: 'show';
      readonly scan: ShownScan;
      /** Where the block at the cursor stands in it; `null` where it is not known what stands where. */
      readonly zones: readonly Zone[] | null;
      readonly state: FacsimileState;
    }
  /** There is nothing to show; `text` says why. */
  | { readonly type: 'say'; readonly text: string; readonly state: FacsimileState }
  /** What the file of a scan holds that the page could not load itself; `null` where it cannot be read. */
  | { readonly type: 'bytes'; readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

export type FromPage =
  /** The page has been loaded, and shows nothing. */
  | { readonly type: 'ready' }
  | { readonly type: 'set'; readonly keepsZoom?: boolean; readonly isLocked?: boolean }
  /** A click at a point of a scan, in parts of its width and height. */
  | { readonly type: 'place'; readonly id: string; readonly x: number; readonly y: number }
  /** The page cannot load a scan from its address. */
  | { readonly type: 'unreachable'; readonly id: string };

/** A message from the webview, if it is one that it may send. */
export function readMessage(sent: unknown): FromPage | null {
  if (!isRecord(sent)) return null;
  const { type, id, x, y, keepsZoom, isLocked } = sent;
  switch (type) {
    case 'ready':
      return { type };
    case 'set':
      return {
        type,
        ...(typeof keepsZoom === 'boolean' ? { keepsZoom } : {}),
        ...(typeof isLocked === 'boolean' ? { isLocked } : {}),
      };
    case 'place':
      return typeof id === 'string' && isPart(x) && isPart(y) ? { type, id, x, y } : null;
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

function isPart(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
