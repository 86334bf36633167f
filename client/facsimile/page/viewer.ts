import OpenSeadragon from 'openseadragon';

/** An image that can be moved and zoomed, by mouse, touch and keyboard. */
export class ScanViewer {
  private readonly viewer: OpenSeadragon.Viewer;
  private shown: string | undefined;

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
      crossOriginPolicy: 'Anonymous',
    });
  }

  /** Shows an image and says how large it is; `key` tells whether it is the one that is shown already, which stays where it is. */
  show(url: string, key: string): Promise<{ width: number; height: number }> {
    return new Promise((resolve, reject) => {
      const { viewer } = this;
      const bounds = this.shown === key ? viewer.viewport.getBounds(true) : undefined;
      viewer.addOnceHandler('open', () => {
        if (bounds) viewer.viewport.fitBounds(bounds, true);
        this.shown = key;
        const { x: width, y: height } = viewer.world.getItemAt(0).getContentSize();
        resolve({ width, height });
      });
      viewer.addOnceHandler('open-failed', ({ message }) => reject(new Error(message)));
      viewer.open({ tileSource: { type: 'image', url } });
    });
  }

  clear(): void {
    this.shown = undefined;
    this.viewer.close();
  }

  zoomBy(factor: number): void {
    this.viewer.viewport.zoomBy(factor);
    this.viewer.viewport.applyConstraints();
  }

  showWhole(): void {
    this.viewer.viewport.goHome();
  }

  /** Fills the width, from the top: how a column is read. */
  fitWidth(): void {
    const { viewport } = this.viewer;
    viewport.fitHorizontally(true);
    const { x, width, height } = viewport.getBounds(true);
    viewport.fitBounds(new OpenSeadragon.Rect(x, 0, width, height), true);
  }

  rotate(): void {
    const { viewport } = this.viewer;
    viewport.setRotation((viewport.getRotation() + 90) % 360);
  }
}

/** The viewer adds a style sheet to the page, which the policy forbids, unless one with its mark is there. */
function keepItsStyleOut(): void {
  const style = document.createElement('style');
  style.dataset['openseadragonMobileCss'] = 'true';
  style.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
  document.head.append(style);
}
