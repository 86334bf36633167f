import type { ExtensionContext } from 'vscode';
import { type Exports, stop } from './extension';

/** The extension, where VS Code runs extensions in Node as in a browser: what is of the other place is in the bundle, but not loaded. */
export async function activate(context: ExtensionContext): Promise<Exports> {
  const place = await (typeof process === 'object' && process.versions?.node ? import('./node') : import('./browser'));
  return place.activate(context);
}

export const deactivate = stop;
