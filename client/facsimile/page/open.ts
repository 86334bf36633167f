import { drawnImage } from './image';
import { typeOf } from './kinds';
import { type Sheets, Unshown } from './sheets';

/** Opens a file by what it holds. `resources` is the address of the folder with what pdf.js needs, with a slash at its end. */
export async function openSheets(bytes: Uint8Array<ArrayBuffer>, resources: string): Promise<Sheets> {
  const type = typeOf(bytes);
  switch (type) {
    case null:
      throw new Unshown('unknownKind');
    case 'application/pdf':
      return (await import('./pdf')).openPdf(bytes, resources);
    case 'image/tiff':
      return (await import('./tiff')).openTiff(bytes);
    case 'image/svg+xml':
      return single(await drawnImage(bytes));
    default:
      return single(new Blob([bytes], { type }));
  }
}

function single(image: Blob): Sheets {
  return { count: 1, render: async () => image, close() {} };
}
