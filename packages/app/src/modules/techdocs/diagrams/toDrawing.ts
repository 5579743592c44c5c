/** What came of drawing a diagram: an image. */
export type Drawing = {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** As its author calls it. */
  readonly title?: string;
};

/**
 * Makes an image out of the markup of a drawing.
 *
 * @remarks
 *
 * As an image it can neither run anything nor fetch anything, and its styles
 * stay its own.
 *
 * @param colour - What lines have that have none of their own
 */
export function toDrawing(markup: string, colour: string): Drawing | undefined {
  // Mermaid writes HTML, in which not everything is closed; an image has to be XML.
  const svg = new DOMParser()
    .parseFromString(markup, 'text/html')
    .querySelector('svg');
  const [, , width, height] = (svg?.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!svg || !(width > 0) || !(height > 0)) {
    return undefined;
  }
  // An image takes its size from these, not from the width of the page.
  svg.setAttribute('width', String(Math.ceil(width)));
  svg.setAttribute('height', String(Math.ceil(height)));
  svg.style.removeProperty('max-width');
  // What takes the colour of the text around it has none around it any more.
  svg.style.color = colour;
  const title = svg.querySelector(':scope > title')?.textContent?.trim();
  const text = new XMLSerializer().serializeToString(svg);
  return {
    address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
    title: title || undefined,
  };
}
