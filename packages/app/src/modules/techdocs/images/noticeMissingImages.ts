/**
 * Puts words in the place of images that cannot be shown: missing ones, and
 * those on hosts that pages of the portal may not load from.
 *
 * @param describe - Makes the words out of what the image is called
 * @returns Stops waiting for images that are still on their way
 */
export function noticeMissingImages(
  images: readonly HTMLImageElement[],
  describe: (name: string) => string,
): () => void {
  const stops = images.map(image => {
    const replace = () => {
      const notice = document.createElement('em');
      notice.append(describe(toName(image)));
      image.replaceWith(linked(notice, image));
    };
    if (image.complete && image.naturalWidth === 0 && isFetched(image)) {
      replace();
      return () => {};
    }
    image.addEventListener('error', replace, { once: true });
    return () => image.removeEventListener('error', replace);
  });
  return () => stops.forEach(stop => stop());
}

/** Some browsers give drawings without a size of their own no width either. */
function isFetched({ src }: HTMLImageElement): boolean {
  return src !== '' && !src.startsWith('data:');
}

function toName({ alt, src }: HTMLImageElement): string {
  const file = /([^/]+?)(?:[?#].*)?$/.exec(src)?.[1];
  return alt.trim() || decode(file ?? src);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whoever reads it may be able to see the image where it is. */
function linked(notice: HTMLElement, image: HTMLImageElement): HTMLElement {
  const isElsewhere =
    URL.canParse(image.src) &&
    new URL(image.src).origin !== window.location.origin;
  if (!isElsewhere || image.closest('a')) {
    return notice;
  }
  const link = document.createElement('a');
  link.href = image.src;
  link.target = '_blank';
  link.rel = 'noopener';
  link.append(notice);
  return link;
}
