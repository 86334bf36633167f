/** How many pixels the longer side of a drawn page has: enough to read small print, little enough for any canvas. */
export const LONGER_SIDE = 5000;

/** A drawing as an image of many pixels, so that it can be looked at closely. */
export async function drawnImage(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = image;
    const scale = LONGER_SIDE / Math.max(width, height, 1);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = contextOf(canvas);
    // What print leaves blank is paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

/** What has been drawn, as an image; the canvas is given up. */
export async function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  // Much quicker than PNG, and of print nothing is lost that can be seen.
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error('too large');
  return blob;
}
