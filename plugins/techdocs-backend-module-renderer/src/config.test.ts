import { mockServices } from '@backstage/backend-test-utils';
import { readRendererOptions } from './config';

const read = (techdocs: object) =>
  readRendererOptions(mockServices.rootConfig({ data: { techdocs } as never }));

describe('readRendererOptions', () => {
  it('has defaults', () => {
    expect(read({})).toEqual({
      isBuiltElsewhere: false,
      limits: {},
      engine: 'fairway',
      pool: { processes: 2, memoryMegabytes: 1024, diagrams: {} },
      keptSites: 100,
      buildsAhead: true,
      refreshConcurrency: 2,
    });
  });

  it('reads limits and concurrency', () => {
    expect(
      read({
        builder: 'local',
        renderer: {
          buildAhead: false,
          refreshConcurrency: 5,
          engine: 'mkdocs',
          processes: 1,
          memoryMegabytes: 256,
          keptSites: 3,
          limits: { maxFiles: 10, other: 1 },
          diagrams: {
            cacheDirectory: '/var/cache/diagrams',
            maxSeconds: 3,
            plantumlLibraries: [{ name: 'C4', from: '/opt/c4' }],
          },
        },
      }),
    ).toEqual({
      isBuiltElsewhere: false,
      limits: { maxFiles: 10 },
      engine: 'mkdocs',
      pool: {
        processes: 1,
        memoryMegabytes: 256,
        diagrams: {
          cacheDir: '/var/cache/diagrams',
          maxSeconds: 3,
          plantumlLibraries: [{ name: 'C4', from: '/opt/c4' }],
        },
      },
      keptSites: 3,
      buildsAhead: false,
      refreshConcurrency: 5,
    });
  });

  it('knows when documentation is built elsewhere', () => {
    expect(read({ builder: 'external' }).isBuiltElsewhere).toBe(true);
  });

  it.each([
    [{ limits: { maxSeconds: 0 } }, 'techdocs.renderer.limits.maxSeconds is 0'],
    [{ refreshConcurrency: -1 }, 'techdocs.renderer.refreshConcurrency is -1'],
    [{ limits: { maxFiles: 'many' } }, 'maxFiles'],
    [{ diagrams: { maxSeconds: -1 } }, 'diagrams.maxSeconds is -1'],
    [{ diagrams: { plantumlLibraries: [{ name: 'C4' }] } }, 'from'],
    [{ processes: 0 }, 'techdocs.renderer.processes is 0'],
    [{ engine: 'sphinx' }, 'techdocs.renderer.engine is "sphinx", expected'],
  ])('refuses %j', (renderer, message) => {
    expect(() => read({ renderer })).toThrow(message);
  });
});
