import { ModelEdge } from '@fairway/plugin-system-model-common';
import { EntityAccess } from '../access/EntityAccess';
import { MOST_NODES, walkDependencies } from './walkDependencies';

const ALL: EntityAccess = {
  isComplete: true,
  selectReadable: async refs => new Set(refs),
};

describe('walkDependencies', () => {
  it('ends where there is more than can be shown', async () => {
    const edges: ModelEdge[] = Array.from(
      { length: MOST_NODES + 10 },
      (_, i) => ({ from: 'root', to: `c${i}`, type: 'dependsOn' }),
    );
    let questions = 0;

    const walk = await walkDependencies(
      'root',
      { direction: 'down', depth: 10 },
      ALL,
      async (refs, _way, limit) => {
        questions += 1;
        return edges.filter(({ from }) => refs.includes(from)).slice(0, limit);
      },
    );

    expect(walk.nodes).toHaveLength(MOST_NODES);
    expect(walk.edges).toHaveLength(MOST_NODES - 1);
    expect(walk.isTruncated).toBe(true);
    expect(questions).toBe(2);
  });

  it('asks once for each step, however many entities it leads to', async () => {
    const edges: ModelEdge[] = Array.from({ length: 300 }, (_, i) => ({
      from: `c${Math.floor((i - 1) / 3)}`,
      to: `c${i}`,
      type: 'dependsOn',
    })).slice(1);
    const steps: number[] = [];

    const walk = await walkDependencies(
      'c0',
      { direction: 'down', depth: 4 },
      ALL,
      async refs => {
        steps.push(refs.length);
        return edges.filter(({ from }) => refs.includes(from));
      },
    );

    expect(steps).toEqual([1, 3, 9, 27]);
    expect(walk.nodes).toHaveLength(1 + 3 + 9 + 27 + 81);
    expect(walk.isTruncated).toBe(false);
  });
});
