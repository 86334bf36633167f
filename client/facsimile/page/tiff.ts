import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import { blobOf, contextOf } from './image';
import type { Sheets } from './sheets';

/** The longest side that a canvas can have, in pixels. */
const LONGEST = 16_000;

/** Opens a TIFF, of which a file may hold several. */
export function openTiff({ buffer }: Uint8Array<ArrayBuffer>): Sheets {
  const images = decode(buffer).filter(isSheet);
  if (images.length === 0) throw new Error('no image');
  return {
    count: images.length,
    async render(sheet) {
      const image = images[sheet - 1];
      if (!image) throw new Error(`no image ${sheet}`);
      decodeImage(buffer, image);
      const pixels = new Uint8ClampedArray(toRGBA8(image));
      const { width, height } = image;
      // Decoded again when it is asked for again: a page may have hundreds of megabytes.
      image.data = new Uint8Array();
      return draw(new ImageData(pixels, width, height));
    },
    close() {},
  };
}

/** Whether an entry of a TIFF is an image in its full size: not data of other kinds, nor a smaller copy of another. */
function isSheet({ t254, t256, t257 }: IFD): boolean {
  const reduced = Array.isArray(t254) && (Number(t254[0]) & 1) === 1;
  return t256 !== undefined && t257 !== undefined && !reduced;
}

async function draw(image: ImageData): Promise<Blob> {
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  if (scale === 1) contextOf(canvas).putImageData(image, 0, 0);
  else {
    const bitmap = await createImageBitmap(image);
    contextOf(canvas).drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
  }
  return blobOf(canvas);
}
