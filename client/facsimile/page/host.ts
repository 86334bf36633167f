import { pageHost } from '../../page-host';
import type { FacsimileState, FromPage, ToPage } from '../messages';
import type { View } from './viewer';

/** What survives a reload of the window: how the facsimile is set, and what part of which sheet of the scan it shows. */
export type KeptState = FacsimileState & {
  readonly file?: string;
  /** The sheet that was asked for, and the one that has been turned to since. */
  readonly wanted?: number;
  readonly sheet?: number;
  readonly view?: View;
};

export const { send, onMessage, keptState, keep } = pageHost<FromPage, ToPage, KeptState>();

/** An element of the page, which is there from the start. */
export function find<E extends HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element as E;
}
