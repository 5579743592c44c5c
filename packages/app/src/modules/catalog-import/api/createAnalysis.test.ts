import type { AnalyzeResult } from '@backstage/plugin-catalog-import';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { createAnalysis } from './createAnalysis';
import type { Fault, Inspection } from './inspectLocation';

const forge = 'http://portal/api/forge';
const pages = 'http://portal/forge';
const branch = `${forge}/harbour/lighthouse/src/branch/trunk`;
const lamp = { kind: 'Component', namespace: 'default', name: 'lamp' };
const bell = { ...lamp, name: 'bell' };
const all = { kind: 'Location', namespace: 'default', name: 'all' };

type Entities = Inspection['entities'];

/** A catalog that reads these files, and knows an entity named lamp from elsewhere. */
function setup(
  files: Record<string, Entities>,
  options: { knownFrom?: string; faults?: readonly Fault[] } = {},
) {
  const { knownFrom, faults = [] } = options;
  const analyzeUrl = jest.fn(
    async (url: string): Promise<AnalyzeResult> => ({
      type: 'repository',
      url,
      integrationType: new URL(url).host,
      generatedEntities: [],
    }),
  );
  const analyze = createAnalysis({
    analyzeUrl,
    canPropose: type => type === 'ours.example.com',
    file: 'catalog-info.yaml',
    forge,
    pages,
    inspect: async target => {
      const message = `Unable to read url, no matching files found for ${target}`;
      return files[target]
        ? { exists: false, entities: files[target], faults }
        : { exists: false, entities: [], faults: [{ target, message }] };
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
  return { analyze };
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
    const { analyze } = setup({ [`${branch}/${file}`]: [lamp] });

    await expect(analyze(address)).resolves.toMatchObject({
      type: 'locations',
      locations: [
        { target: `${branch}/${file}`, entities: [lamp], leftOut: [] },
      ],
    });
  });

  it('takes a file once more that is registered already', async () => {
    const file = `${branch}/catalog-info.yaml`;
    const { analyze } = setup({ [file]: [lamp] }, { knownFrom: file });

    await expect(analyze(file)).resolves.toMatchObject({
      locations: [{ entities: [lamp], leftOut: [] }],
    });
  });

  it('takes what it can, and says what will be left out', async () => {
    const target = `${branch}/a.yaml`;
    const { analyze } = setup(
      { [target]: [lamp, bell] },
      {
        knownFrom: 'http://portal/other.yaml',
        faults: [
          { target, entityRef: 'api:default/a', message: 'The moon is full' },
        ],
      },
    );

    await expect(analyze(target)).resolves.toMatchObject({
      locations: [
        {
          entities: [bell],
          leftOut: [
            'api:default/a: The moon is full',
            expect.stringContaining(
              'component:default/lamp is in the catalog already, from http://portal/other.yaml.',
            ),
          ],
        },
      ],
    });
  });

  it('leaves repositories elsewhere to the stock client', async () => {
    const { analyze } = setup({});
    const address = 'https://ours.example.com/harbour/lighthouse';

    await expect(analyze(address)).resolves.toMatchObject({
      type: 'repository',
      url: address,
    });
  });

  it('offers no pull request where nobody can open one', async () => {
    const { analyze } = setup({});

    await expect(
      analyze('https://theirs.example.com/harbour/lighthouse'),
    ).rejects.toThrow('Enter the full address of the file.');
  });

  it('names a file that is missing below the one that was entered', async () => {
    const target = `${branch}/a.yaml`;
    const message = `Unable to read url, no matching files found for ${branch}/b.yaml`;
    const { analyze } = setup(
      { [target]: [] },
      { faults: [{ target, entityRef: 'location:default/a', message }] },
    );

    await expect(analyze(target)).rejects.toThrow(
      `location:default/a: The file refers to ${branch}/b.yaml`,
    );
  });

  it.each<[string, Record<string, Entities>, string]>([
    [
      `${pages}/harbour/lighthouse`,
      {},
      'The repository harbour/lighthouse has no catalog-info.yaml on its branch trunk.',
    ],
    [`${branch}/a.yaml`, {}, `There is no file at ${branch}/a.yaml.`],
    [
      `${branch}/a.yaml`,
      { [`${branch}/a.yaml`]: [all] },
      'describes no entities',
    ],
    [
      `${branch}/a.yaml`,
      { [`${branch}/a.yaml`]: [all, lamp] },
      'component:default/lamp is in the catalog already, from http://portal/other.yaml.',
    ],
  ])('refuses %s where there is %j', async (address, files, expected) => {
    const { analyze } = setup(files, { knownFrom: 'http://portal/other.yaml' });

    await expect(analyze(address)).rejects.toThrow(expected);
  });
});
