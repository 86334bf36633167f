import { pageHost } from '../../page-host';
import type { FromPage, PreviewState, ToPage } from '../messages';

/** What survives a reload of the window: how the preview is set, and how far it is scrolled in what it shows. */
export type KeptState = PreviewState & { readonly subject?: string; readonly scroll?: readonly [x: number, y: number] };

export const { send, onMessage, keptState, keep } = pageHost<FromPage, ToPage, KeptState>();
