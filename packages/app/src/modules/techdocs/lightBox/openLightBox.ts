import PhotoSwipe from 'photoswipe';
import 'photoswipe/dist/photoswipe.css';
import './lightBox.css';

/** Drawings may be shown larger than they are; photographs would blur. */
const MAX_GROWTH = 3;
const MOTION_MS = 150;

type ZoomLevel = NonNullable<PhotoSwipe['currSlide']>['zoomLevels'];

type Words = {
  readonly image: string;
  readonly close: string;
  readonly zoom: string;
  readonly next: string;
  readonly previous: string;
  readonly failed: string;
};

function sizeOf(image: HTMLImageElement): { width: number; height: number } {
  // Some browsers know no size of drawings that do not say theirs.
  return image.naturalWidth > 0 && image.naturalHeight > 0
    ? { width: image.naturalWidth, height: image.naturalHeight }
    : { width: image.clientWidth, height: image.clientHeight };
}

function isDrawing(image: HTMLImageElement): boolean {
  return /^data:image\/svg|\.svg(?:[?#]|$)/i.test(image.src);
}

/** How large an image can be so that all of it is seen. */
function fitOf({ elementSize, panAreaSize, itemData }: ZoomLevel): number {
  const fit =
    elementSize && panAreaSize
      ? Math.min(panAreaSize.x / elementSize.x, panAreaSize.y / elementSize.y)
      : 1;
  return Math.min(fit, itemData.isDrawing ? MAX_GROWTH : 1);
}

/** Opens one of the images of a page over it; arrows lead to the others. */
export function openLightBox(
  images: readonly HTMLImageElement[],
  index: number,
  words: Words,
): void {
  const opener = images[index];
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = new PhotoSwipe({
    dataSource: images.map(image => ({
      src: image.currentSrc || image.src,
      alt: image.alt,
      isDrawing: isDrawing(image),
      ...sizeOf(image),
    })),
    index,
    loop: false,
    wheelToZoom: true,
    padding: { top: 56, bottom: 24, left: 16, right: 16 },
    initialZoomLevel: fitOf,
    secondaryZoomLevel: level => Math.max(fitOf(level) * 2, 1),
    maxZoomLevel: level => Math.max(fitOf(level) * 6, 4),
    showHideAnimationType: 'none',
    zoomAnimationDuration: isStill ? 0 : MOTION_MS,
    bgOpacity: 1,
    closeTitle: words.close,
    zoomTitle: words.zoom,
    arrowNextTitle: words.next,
    arrowPrevTitle: words.previous,
    errorMsg: words.failed,
    // It would return to the page as a whole, which hides what is in it.
    returnFocus: false,
    mainClass: 'fairway-light-box',
  });
  box.on('destroy', () => opener.focus({ preventScroll: true }));
  box.init();
  const dialog = box.element;
  dialog?.setAttribute('aria-modal', 'true');
  dialog?.setAttribute('aria-label', opener.alt || words.image);
}
