import type { PreviewPart } from '../../../server/protocol';
import type { ShownPart } from './patch';

/** Loads the images of the parts that are shown. One that cannot be loaded leaves its caption alone. */
export function loadImages(shown: readonly ShownPart[], parts: readonly PreviewPart[]): void {
  shown.forEach(({ element }, i) => {
    const { images } = parts[i]!;
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
  });
}
