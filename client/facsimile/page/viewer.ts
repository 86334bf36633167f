import OpenSeadragon from 'openseadragon';
import type { Zone } from '../zones';
import { contextOf } from './image';

/** What part of an image is seen: in widths of the image, from its upper left corner; and how it is turned, in degrees. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

/** How far a step zooms in. */
const STEP = 1.4;

const zoomKeys: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': 1 / STEP };

/** An image whose smaller copies keep thin strokes: they are what is seen of a page from afar. */
class SmoothImage extends OpenSeadragon.ImageTileSource {
  _createContext2D(image: CanvasImageSource, width: number, height: number): CanvasRenderingContext2D {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = contextOf(canvas);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return context;
  }
}

/** An image that can be moved and zoomed, by mouse, touch and keyboard. */
export class ScanViewer {
  private readonly viewer: OpenSeadragon.Viewer;
  private address: string | undefined;

  constructor(element: HTMLElement) {
    keepItsStyleOut();
    this.viewer = OpenSeadragon({
      element,
      // Its own buttons are pictures from elsewhere; those of the page take their place.
      showNavigationControl: false,
      showNavigator: true,
      navigatorPosition: 'BOTTOM_RIGHT',
      navigatorSizeRatio: 0.15,
      navigatorDisplayRegionColor: 'var(--vscode-focusBorder, #0b5cad)',
      animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.4,
      maxZoomPixelRatio: 4,
      visibilityRatio: 0.3,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      drawer: 'canvas',
    });
    this.viewer.addHandler('update-viewport', () => this.showMap(element));
    this.viewer.addHandler('canvas-key', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event.originalEvent as KeyboardEvent;
      const zoom = ctrlKey || metaKey || altKey ? undefined : zoomKeys[key];
      if (zoom !== undefined) this.zoomBy(zoom);
      // It goes by where keys are on an American keyboard. F would mirror the page, J and K leaf through images that there are not.
      if (zoom !== undefined || /^[fjk]$/i.test(key)) event.preventDefaultAction = true;
    });
  }

  /** The map in the corner is of use only where a part is seen. */
  private showMap(element: HTMLElement): void {
    const { viewport } = this.viewer;
    element.classList.toggle('partly', viewport.getZoom(true) > 1.05 * viewport.getHomeZoom());
  }

  /** Called when the view has come to rest. */
  onRest(listener: () => void): void {
    this.viewer.addHandler('animation-finish', listener);
  }

  /** What screen readers call the image. */
  set name(name: string) {
    this.viewer.canvas.setAttribute('role', 'application');
    this.viewer.canvas.setAttribute('aria-label', name);
  }

  /** Shows an image, whole if no view is given. */
  async show(image: Blob, view: View | undefined): Promise<void> {
    const address = URL.createObjectURL(image);
    try {
      await this.open(address);
    } catch (error) {
      URL.revokeObjectURL(address);
      throw error;
    }
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.address = address;
    const { viewport } = this.viewer;
    viewport.setRotation(view?.rotation ?? 0, true);
    if (view) viewport.fitBounds(new OpenSeadragon.Rect(view.x, view.y, view.width, view.height), true);
    else viewport.goHome(true);
  }

  private open(address: string): Promise<void> {
    const { viewer } = this;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        viewer.removeHandler('open', opened);
        viewer.removeHandler('open-failed', failed);
        settle();
      };
      const opened = () => end(resolve);
      const failed = () => end(() => reject(new Error('no image')));
      viewer.addHandler('open', opened);
      viewer.addHandler('open-failed', failed);
      viewer.open({ tileSource: new SmoothImage({ url: address, useCanvas: true }) });
    });
  }

  clear(): void {
    this.viewer.element.classList.remove('partly');
    this.viewer.close();
  }

  /** Called with the point of the image that is clicked on, in parts of its width and height. */
  onClick(listener: (x: number, y: number) => void): void {
    this.viewer.addHandler('canvas-click', ({ quick, position }) => {
      const size = this.size;
      if (!quick || !size) return;
      const { x, y } = this.viewer.viewport.pointFromPixel(position);
      listener(x, (y * size.x) / size.y);
    });
  }

  private get size(): OpenSeadragon.Point | undefined {
    return this.viewer.world.getItemAt(0)?.getContentSize();
  }

  /** Outlines parts of the image. If none of them is seen, the image is moved so that they are. */
  outline(zones: readonly Zone[]): void {
    const { viewer, size } = this;
    viewer.clearOverlays();
    if (!size) return;
    const down = size.y / size.x;
    const places = zones.map(({ x, y, width, height }) => new OpenSeadragon.Rect(x, y * down, width, height * down));
    for (const location of places) {
      const element = document.createElement('div');
      element.className = 'zone';
      viewer.addOverlay({ element, location });
    }
    const seen = viewer.viewport.getBounds();
    const [first] = places;
    if (first && !places.some((place) => seen.containsPoint(place.getCenter())))
      viewer.viewport.panTo(first.getCenter());
  }

  get view(): View {
    const { viewport } = this.viewer;
    const { x, y, width, height } = viewport.getBoundsNoRotate(false);
    return { x, y, width, height, rotation: viewport.getRotation(false) };
  }

  zoomIn(): void {
    this.zoomBy(STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / STEP);
  }

  private zoomBy(factor: number): void {
    this.viewer.viewport.zoomBy(factor);
    this.viewer.viewport.applyConstraints();
  }

  showWhole(): void {
    this.viewer.viewport.goHome();
  }

  /** Fills the width, from the top: how a page is read. */
  fitWidth(): void {
    const { viewport, world } = this.viewer;
    const { x, y, width } = world.getHomeBounds();
    const { x: across, y: down } = viewport.getContainerSize();
    viewport.fitBounds(new OpenSeadragon.Rect(x, y, width, (width * down) / across));
  }

  rotate(): void {
    const { viewport } = this.viewer;
    viewport.setRotation((viewport.getRotation(false) + 90) % 360);
  }
}

/** The viewer adds a style sheet to the page, which the policy forbids, unless one with its mark is there. */
function keepItsStyleOut(): void {
  const style = document.createElement('style');
  style.dataset['openseadragonMobileCss'] = 'true';
  style.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
  document.head.append(style);
}
