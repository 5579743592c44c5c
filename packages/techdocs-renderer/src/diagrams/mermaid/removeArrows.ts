const MARKER = / marker-(?:start|end)="[^"]*"/g;

/**
 * Takes the heads off some of the arrows of a drawing.
 *
 * @param className - Of the elements that are arrows
 * @param indexes - Of those elements, in the order they are drawn
 */
export function removeArrows(
  svg: string,
  className: string,
  indexes: ReadonlySet<number>,
): string {
  const [head, ...arrows] = svg.split(`class="${className}"`);
  return [
    head,
    ...arrows.map((arrow, index) => {
      const end = arrow.indexOf('>');
      return indexes.has(index)
        ? arrow.slice(0, end).replace(MARKER, '') + arrow.slice(end)
        : arrow;
    }),
  ].join(`class="${className}"`);
}
