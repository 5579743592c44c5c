import { makeEntity } from '../../../__testUtils__/makeEntity';
import { judgeInspection } from './judgeInspection';

const target = 'http://portal/a/catalog-info.yaml';
const found = (name: string) => ({
  kind: 'Component',
  namespace: 'default',
  name,
});
const known = (name: string, origin: string) =>
  makeEntity(`component:default/${name}`, {
    metadata: {
      annotations: {
        'backstage.io/managed-by-origin-location': `url:${origin}`,
      },
    },
  });
const judge = (names: string[], ...from: string[]) =>
  judgeInspection(
    { exists: false, entities: names.map(found), faults: [] },
    names.map((name, index) =>
      from[index] ? known(name, from[index]) : undefined,
    ),
    target,
  );

describe('judgeInspection', () => {
  it('keeps what is new and names what is not, by where it comes from', () => {
    const { entities, leftOut } = judge(['a', 'b', 'c', 'd'], 'x', 'y', 'x');

    expect(entities).toEqual([found('d')]);
    expect(leftOut).toEqual([
      expect.stringMatching(
        /^component:default\/a, component:default\/c are in .* from x\./,
      ),
      expect.stringMatching(/^component:default\/b is in .* from y\./),
    ]);
  });

  it('stays short for a file that is registered twice', () => {
    const { leftOut } = judge(['a', 'b', 'c', 'd', 'e'], ...Array(5).fill('x'));

    expect(leftOut).toEqual([
      expect.stringContaining('component:default/c and 2 more are'),
    ]);
  });

  it('names the entity of a fault once', () => {
    const entityRef = 'component:default/a';
    const faults = [
      { target, entityRef, message: 'The moon is full' },
      { target, entityRef, message: `Duplicate nested entity: ${entityRef}` },
    ];

    const { leftOut } = judgeInspection(
      { exists: false, entities: [], faults },
      [],
      target,
    );

    expect(leftOut).toEqual([
      'component:default/a: The moon is full',
      expect.stringMatching(/^component:default\/a is described more than/),
    ]);
  });
});
