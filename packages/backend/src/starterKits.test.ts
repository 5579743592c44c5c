import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import {
  parseBirthRecord,
  readFolder,
  readLocalKit,
  renderKit,
} from '@fairway/kit-renderer';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  kitsDirectory,
  listKits,
  listSets,
  readValues,
  renderSet,
  toTree,
} from './__testUtils__/kits';
import { startContentBackend } from './__testUtils__/startContentBackend';
import { until } from './__testUtils__/until';

const badNames = [
  'Payment-Api',
  'ab',
  'payment_api',
  '-payment',
  'payment--api',
  '1payment',
  '../payment',
  'null',
  'a'.repeat(41),
  'a;rm',
  'a$(id)',
];

const descriptorOf = (tree: Record<string, string>) =>
  Object.keys(tree).find(file => file.endsWith('catalog-info.yaml'))!;

it('every kit is registered, and nothing that is none', async () => {
  const kits = await listKits();
  const call = await startContentBackend({
    locations: ['templates/all.yaml'],
    features: [scaffolderEntityModel],
  });

  const registered = await until(async () => {
    const found: Array<{ metadata: { name: string } }> = await call(
      '/api/catalog/entities?filter=kind=template',
    );
    return found.length >= kits.length ? found : undefined;
  });

  expect(registered.map(kit => kit.metadata.name).sort()).toEqual(kits);
}, 30_000);

describe.each(
  // Jest wants to know its tests before it waits for anything.
  require('node:fs')
    .readdirSync(kitsDirectory)
    .filter((name: string) =>
      require('node:fs').existsSync(
        path.join(kitsDirectory, name, 'template.yaml'),
      ),
    ) as string[],
)('%s', name => {
  it('has three sets of answers, or more', async () => {
    expect(await listSets(name)).toEqual(
      expect.arrayContaining(['awkward', 'full', 'minimal']),
    );
  });

  it('makes what is expected of it', async () => {
    const tree = toTree(await renderSet(name, 'full'));

    const expected = await readFolder(
      path.join(kitsDirectory, name, 'expected'),
    );
    expect(tree).toEqual(toTree(expected));
  });

  it.each(['minimal', 'full', 'awkward'])(
    'can be made again from its record: %s',
    async set => {
      const first = await renderSet(name, set);
      const record = parseBirthRecord(
        first
          .find(file => file.path.endsWith('.fairway/kit.yaml'))!
          .content.toString(),
      );

      const { kit, sources } = await readLocalKit(kitsDirectory, name);

      expect(renderKit({ ...record, kit, sources })).toEqual(first);
    },
  );

  it('keeps awkward answers as text', async () => {
    const { answers } = await readValues(name, 'awkward');
    const tree = toTree(await renderSet(name, 'awkward'));

    const [entity] = parseAllDocuments(tree[descriptorOf(tree)]).map(document =>
      document.toJS(),
    );

    expect(entity.metadata).toMatchObject({
      name: answers.name,
      description: answers.description,
    });
  });

  it.each(badNames)('refuses the name %s', async bad => {
    await expect(renderSet(name, 'minimal', { name: bad })).rejects.toThrow(
      /do not fit the kit .*: name /,
    );
  });
});
