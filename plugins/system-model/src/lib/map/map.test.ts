import { makeMap } from '../../__testUtils__/makeMap';
import { findConnected } from './findConnected';
import { findMatches } from './findMatches';
import { findNeighbour } from './findNeighbour';
import { layoutMap } from './layoutMap';
import { readMapState } from './mapState';
import type { Box } from './Placed';
import { toMapOfDependencies } from './toMapOfDependencies';
import { toMapOfSystem } from './toMapOfSystem';
import { toMapRows } from './toMapRows';
import { fitAll, reveal, startAt, zoomAt } from './viewport';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;

const isIn = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('layoutMap', () => {
  it.each([1, 2, 9, 200])('gives each of %d its own place', size => {
    const model = makeMap(size);

    const placed = layoutMap(model);

    const boxes = [...placed.nodes.values()];
    expect(boxes).toHaveLength(size);
    boxes.forEach((box, index) =>
      boxes
        .slice(index + 1)
        .forEach(other => expect(overlap(box, other)).toBe(false)),
    );
    placed.groups.forEach((group, index) =>
      placed.groups
        .slice(index + 1)
        .forEach(other => expect(overlap(group, other)).toBe(false)),
    );
    for (const { ref, system = '' } of model.nodes) {
      const group = placed.groups.find(one => one.system === system)!;
      expect(isIn(placed.nodes.get(ref)!, group)).toBe(true);
    }
  });

  it('draws the relations between two boxes as one line', () => {
    const model = makeMap(200);

    const { bundles, groups } = layoutMap(model);

    const systemOf = new Map(model.nodes.map(node => [node.ref, node.system]));
    const between = model.edges.filter(
      ({ needer, needed }) => systemOf.get(needer) !== systemOf.get(needed),
    );
    expect(bundles.reduce((sum, { count }) => sum + count, 0)).toBe(
      between.length,
    );
    expect(bundles.length).toBeLessThan(between.length / 2);
    expect(groups).toHaveLength(26);
    bundles.forEach(({ points }) => expect(points.length).toBeGreaterThan(1));
  });

  it('survives what needs itself in a circle', () => {
    const nodes = makeMap(3).nodes;
    const [a, b, c] = nodes.map(({ ref }) => ref);

    const placed = layoutMap({
      ...makeMap(3),
      edges: [
        { needer: a, needed: b },
        { needer: b, needed: c },
        { needer: c, needed: a },
        { needer: a, needed: a },
      ],
    });

    expect(placed.nodes.size).toBe(3);
  });
});

describe('toMapOfDependencies', () => {
  it('has each entity once, and has APIs need what provides them', () => {
    const model = toMapOfDependencies({
      root: 'component:default/shop',
      isTruncated: false,
      nodes: [
        {
          entityRef: 'component:default/shop',
          depth: 0,
          direction: 'self',
          isKnown: true,
          title: 'Shop',
        },
        {
          entityRef: 'api:default/pay',
          depth: 1,
          direction: 'down',
          isKnown: true,
        },
        {
          entityRef: 'api:default/pay',
          depth: 2,
          direction: 'up',
          isKnown: true,
        },
      ],
      edges: [
        {
          from: 'component:default/shop',
          to: 'api:default/pay',
          type: 'consumesApi',
        },
        {
          from: 'component:default/payments',
          to: 'api:default/pay',
          type: 'providesApi',
        },
      ],
    });

    expect(model.nodes.map(({ title }) => title)).toEqual(['Shop', 'pay']);
    expect(model.edges).toEqual([
      { needer: 'component:default/shop', needed: 'api:default/pay' },
      { needer: 'api:default/pay', needed: 'component:default/payments' },
    ]);
  });
});

describe('toMapOfSystem', () => {
  it('shows the parts, and what they need from elsewhere', () => {
    const view = (entityRef: string, spec: Record<string, any>) => ({
      entityRef,
      entity: { metadata: { title: `The ${entityRef}` }, spec },
      aliases: [],
      sequence: 1,
      conflicts: 0,
      stale: 0,
    });

    const model = toMapOfSystem(
      'system:default/shop',
      [
        view('component:default/web', {
          dependsOn: ['cart', 'resource:db', 'not a:/ref:', 7],
          consumesApis: 'no list',
        }),
        view('component:default/cart', { providesApis: ['other/basket'] }),
      ],
      false,
    );

    expect(model.edges).toEqual([
      { needer: 'component:default/web', needed: 'component:default/cart' },
      { needer: 'component:default/web', needed: 'resource:default/db' },
      { needer: 'component:default/web', needed: 'component:default/7' },
      { needer: 'api:other/basket', needed: 'component:default/cart' },
    ]);
    expect(
      model.nodes
        .filter(({ system }) => system === undefined)
        .map(({ title }) => title),
    ).toEqual(['db', '7', 'other/basket']);
  });
});

describe('findConnected', () => {
  it('goes along what is needed and what needs, but not round corners', () => {
    const edges = [
      { needer: 'web', needed: 'cart' },
      { needer: 'cart', needed: 'db' },
      { needer: 'report', needed: 'db' },
      { needer: 'db', needed: 'cart' },
    ];

    expect([...findConnected('cart', edges)].sort()).toEqual([
      'cart',
      'db',
      'report',
      'web',
    ]);
    expect([...findConnected('web', edges)].sort()).toEqual([
      'cart',
      'db',
      'web',
    ]);
  });
});

describe('toMapRows', () => {
  it('lists by system and name, what is in none last', () => {
    const groups = toMapRows(makeMap(10));

    expect(groups.map(({ system }) => system)).toEqual([
      'system:default/s0',
      'system:default/s1',
      '',
    ]);
    const [first] = groups[0].rows;
    expect(first.node.title).toBe('Part 0');
    expect(first.needs).toEqual([]);
    expect(first.neededBy.map(({ title }) => title)).toEqual(['Part 1']);
  });
});

describe('findMatches', () => {
  it('looks at names and references', () => {
    const { nodes } = makeMap(12);

    expect(findMatches(nodes, ' PART 1').map(({ title }) => title)).toEqual([
      'Part 1',
      'Part 10',
      'Part 11',
    ]);
    expect(findMatches(nodes, 'default/part-7')).toHaveLength(1);
    expect(findMatches(nodes, ' ')).toHaveLength(0);
  });
});

describe('findNeighbour', () => {
  const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
  const boxes = new Map([
    ['middle', box(50, 50)],
    ['right', box(90, 52)],
    ['corner', box(80, 90)],
    ['up', box(48, 0)],
  ]);

  it.each([
    ['ArrowRight', 'right'],
    ['ArrowUp', 'up'],
    ['ArrowDown', 'corner'],
    ['ArrowLeft', undefined],
    ['Enter', undefined],
  ])('%s leads to %s', (key, expected) => {
    expect(findNeighbour('middle', key, boxes)).toBe(expected);
  });
});

describe('readMapState', () => {
  it('takes nothing that it does not know', () => {
    expect(
      readMapState(
        new URLSearchParams('depth=99&direction=sideways&view=3d&entity=a'),
      ),
    ).toEqual({
      entity: 'a',
      depth: 3,
      direction: 'both',
      view: undefined,
      focus: undefined,
      text: '',
    });
    expect(
      readMapState(new URLSearchParams('depth=8&direction=up&view=list')),
    ).toMatchObject({ depth: 8, direction: 'up', view: 'list' });
  });
});

describe('viewport', () => {
  const view = { width: 1000, height: 500 };

  it('shows a small map as it is, and a large one as a whole', () => {
    expect(fitAll({ width: 200, height: 100 }, view)).toEqual({
      scale: 1,
      x: 400,
      y: 200,
    });
    expect(fitAll({ width: 9520, height: 100 }, view).scale).toBe(0.1);
  });

  it('begins where names can be read', () => {
    const box = { x: 5000, y: 0, width: 100, height: 30 };

    expect(startAt(box, { width: 9520, height: 100 }, view)).toEqual({
      scale: 0.8,
      x: 500 - 5050 * 0.8,
      y: 250 - 50 * 0.8,
    });
  });

  it('begins with as little beyond the ends of a map as there has to be', () => {
    const map = { width: 9520, height: 2000 };
    const last = { x: 9400, y: 1900, width: 100, height: 30 };

    expect(startAt(last, map, view)).toEqual({
      scale: 0.8,
      x: 1000 - 24 - 9520 * 0.8,
      y: 500 - 24 - 2000 * 0.8,
    });
    expect(startAt({ ...last, x: 0, y: 0 }, map, view)).toEqual({
      scale: 0.8,
      x: 24,
      y: 24,
    });
  });

  it('keeps the point under the pointer when it zooms, and has bounds', () => {
    const zoomed = zoomAt({ scale: 1, x: 0, y: 0 }, 2, { x: 100, y: 50 });

    expect(zoomed).toEqual({ scale: 2, x: -100, y: -50 });
    expect(zoomAt(zoomed, 1000, { x: 0, y: 0 }).scale).toBe(2);
  });

  it('moves no more than it has to', () => {
    const still = { scale: 1, x: 0, y: 0 };
    const box = { x: 100, y: 100, width: 50, height: 20 };

    expect(reveal(still, box, view)).toEqual(still);
    expect(reveal(still, { ...box, x: 1000 }, view).x).toBe(-74);
    expect(reveal(still, { ...box, y: -10 }, view).y).toBe(34);
  });
});
