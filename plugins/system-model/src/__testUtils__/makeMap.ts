import type { MapModel } from '../lib/map/MapModel';

/** A map of as many entities as asked for, in systems of eight, each needing one or two of those before. */
export function makeMap(size: number): MapModel {
  const toRef = (index: number) => `component:default/part-${index}`;
  const indexes = Array.from({ length: size }, (_, index) => index);
  return {
    root: toRef(0),
    rest: 'noSystem',
    isTruncated: false,
    nodes: indexes.map(index => ({
      ref: toRef(index),
      title: `Part ${index}`,
      kind: 'component',
      isKnown: true,
      system:
        index % 17 === 5
          ? undefined
          : `system:default/s${Math.floor(index / 8)}`,
    })),
    edges: indexes
      .slice(1)
      .flatMap(index => [
        { needer: toRef(index), needed: toRef(Math.floor(index / 2)) },
        ...(index % 3 === 0
          ? [{ needer: toRef(index), needed: toRef(index - 2) }]
          : []),
      ]),
  };
}
