import type { PreviewPart } from '../../../server/protocol';

/** Loads the images of a part's element. One that cannot be loaded leaves its caption alone. */
export function loadImages(element: Element, { images }: PreviewPart): void {
  if (images.length === 0) return;
  for (const image of element.querySelectorAll<HTMLImageElement>('img[data-image]')) {
    const address = images[Number(image.dataset['image'])] ?? null;
    image.hidden = address === null;
    if (address === null || image.src === address) continue;
    image.onerror = () => {
      image.hidden = true;
    };
    image.src = address;
  }
}
