import type { MapNode } from './MapModel';

/** Finds the entities on a map that go by a text; none for an empty one. */
export function findMatches(
  nodes: readonly MapNode[],
  text: string,
): readonly MapNode[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  return wanted
    ? nodes.filter(({ ref, title }) =>
        [ref, title].some(name =>
          name.toLocaleLowerCase('en-US').includes(wanted),
        ),
      )
    : [];
}
