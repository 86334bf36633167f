import OpenSeadragon from 'openseadragon';

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
      animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.4,
      maxZoomPixelRatio: 4,
      visibilityRatio: 0.3,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      drawer: 'canvas',
    });
    this.viewer.addHandler('canvas-key', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event.originalEvent as KeyboardEvent;
      const zoom = ctrlKey || metaKey || altKey ? undefined : zoomKeys[key];
      if (zoom !== undefined) this.zoomBy(zoom);
      // It goes by where keys are on an American keyboard. F would mirror the page, J and K leaf through images that there are not.
      if (zoom !== undefined || /^[fjk]$/i.test(key)) event.preventDefaultAction = true;
    });
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
      viewer.open({ tileSource: { type: 'image', url: address } });
    });
  }

  clear(): void {
    this.viewer.close();
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
