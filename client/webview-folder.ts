import { Uri } from 'vscode';

/** The folder of the bundles that run in webviews. */
export function webviewFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/webview');
}
