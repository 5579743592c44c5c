import { isEnlargeable } from './isEnlargeable';

const OFFERED = 'data-fairway-enlarge';

/**
 * Makes images something that can be opened with the pointer and with the keyboard.
 *
 * @remarks
 *
 * Listens to the page as a whole, because diagrams join it when they are drawn.
 *
 * @returns Takes all of it back
 */
export function offerImages(
  root: HTMLElement,
  options: {
    label(alt: string): string;
    open(images: HTMLImageElement[], index: number): void;
  },
): () => void {
  const { label, open } = options;
  const offer = (image: HTMLImageElement) => {
    if (image.hasAttribute(OFFERED) || !isEnlargeable(image)) {
      return;
    }
    image.setAttribute(OFFERED, '');
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    image.setAttribute('aria-label', label(image.alt.trim()));
    image.tabIndex = 0;
    image.style.cursor = 'zoom-in';
  };
  const offered = () => [
    ...root.querySelectorAll<HTMLImageElement>(`article img[${OFFERED}]`),
  ];
  const openAt = (event: Event) => {
    const images = offered();
    const index = images.indexOf(event.target as HTMLImageElement);
    if (index >= 0) {
      event.preventDefault();
      open(images, index);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      openAt(event);
    }
  };
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLImageElement && target.closest('article')) {
      offer(target);
    }
  };

  root
    .querySelectorAll<HTMLImageElement>('article img')
    .forEach(image => image.complete && offer(image));
  root.addEventListener('click', openAt);
  root.addEventListener('keydown', onKeyDown);
  // That an image was loaded does not rise up to the page, but it does come down.
  root.addEventListener('load', onLoad, true);
  return () => {
    root.removeEventListener('click', openAt);
    root.removeEventListener('keydown', onKeyDown);
    root.removeEventListener('load', onLoad, true);
    for (const image of offered()) {
      [OFFERED, 'role', 'aria-haspopup', 'aria-label', 'tabindex'].forEach(
        name => image.removeAttribute(name),
      );
      image.style.removeProperty('cursor');
    }
  };
}
