import type { AnalyzeResult } from '@backstage/plugin-catalog-import';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { createAnalysis } from './createAnalysis';

const forge = 'http://portal/api/forge';
const pages = 'http://portal/forge';
const branch = `${forge}/harbour/lighthouse/src/branch/trunk`;
const lamp = { kind: 'Component', namespace: 'default', name: 'lamp' };
const generated = {
  kind: 'Location',
  namespace: 'default',
  name: 'generated-1f',
};

/** A catalog that reads these files, and knows an entity named lamp from elsewhere. */
function setup(
  files: Record<string, ReadonlyArray<typeof lamp>>,
  knownFrom?: string,
) {
  return createAnalysis({
    file: 'catalog-info.yaml',
    forge,
    pages,
    analyzeUrl: async (target): Promise<AnalyzeResult> => {
      if (!files[target]) {
        throw Object.assign(new Error('Request failed with 400'), {
          body: {
            error: {
              message: `NotFoundError: Unable to read url, no matching files found for ${target}`,
            },
          },
        });
      }
      return {
        type: 'locations',
        locations: [{ target, exists: false, entities: [...files[target]] }],
      };
    },
    catalogApi: {
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          knownFrom && ref === 'component:default/lamp'
            ? makeEntity('component:default/lamp', {
                metadata: {
                  annotations: {
                    'backstage.io/managed-by-origin-location': `url:${knownFrom}`,
                  },
                },
              })
            : undefined,
        ),
      }),
    },
    forgeApi: {
      repositories: { get: async () => ({ default_branch: 'trunk' }) },
      contents: {
        get: async () =>
          Object.keys(files).map(target => ({
            name: target.split('/').pop(),
          })),
      },
    } as any,
  });
}

describe('createAnalysis', () => {
  it.each([
    [`${pages}/harbour/lighthouse`, 'catalog-info.yaml'],
    [`${pages}/harbour/lighthouse`, 'catalog-info.yml'],
    [
      `${pages}/harbour/lighthouse/src/branch/trunk/catalog-info.yaml`,
      'catalog-info.yaml',
    ],
    [`${branch}/deep/lamp.yaml `, 'deep/lamp.yaml'],
  ])('for %s reads %s', async (address, file) => {
    const analyze = setup({ [`${branch}/${file}`]: [generated, lamp] });

    await expect(analyze(address)).resolves.toMatchObject({
      locations: [{ target: `${branch}/${file}` }],
    });
  });

  it('takes a file once more that is registered already', async () => {
    const file = `${branch}/catalog-info.yaml`;
    const analyze = setup({ [file]: [lamp] }, file);

    await expect(analyze(file)).resolves.toMatchObject({ type: 'locations' });
  });

  it.each([
    [
      `${pages}/harbour/lighthouse`,
      {},
      'The repository harbour/lighthouse has no catalog-info.yaml on its branch trunk.',
    ],
    [`${branch}/a.yaml`, {}, `There is no file at ${branch}/a.yaml.`],
    [
      `${branch}/a.yaml`,
      { [`${branch}/a.yaml`]: [generated] },
      'describes no entities',
    ],
    [
      `${branch}/a.yaml`,
      { [`${branch}/a.yaml`]: [lamp] },
      'component:default/lamp is in the catalog already, from http://portal/other.yaml.',
    ],
  ])('refuses %s where there is %j', async (address, files, expected) => {
    const analyze = setup(files, 'http://portal/other.yaml');

    await expect(analyze(address)).rejects.toThrow(expected);
  });
});
