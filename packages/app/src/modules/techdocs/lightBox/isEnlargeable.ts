/** Smaller ones are icons and badges. */
const MIN_WIDTH = 96;
const MIN_HEIGHT = 48;

/** Whether there is something to see in an image that it does not show where it stands. */
export function isEnlargeable(image: HTMLImageElement): boolean {
  const { width, height } = image.getBoundingClientRect();
  return (
    width >= MIN_WIDTH &&
    height >= MIN_HEIGHT &&
    !image.closest('a, button, summary, label') &&
    !image.matches('.twemoji, .emojione, .gemoji, .off-glb')
  );
}
