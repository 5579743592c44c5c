import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderGitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import type { JsonObject } from '@backstage/types';
import { parse, parseAllDocuments } from 'yaml';
import {
  listKits,
  readExpected,
  readKitFile,
  renderKit,
  writeExpected,
} from './__testUtils__/renderKit';
import { startContentBackend } from './__testUtils__/startContentBackend';
import { until } from './__testUtils__/until';

const awkward = {
  name: 'a-service-whose-name-is-as-long-as-it-ca',
  description: `"Größe": {it's} #1 - ${'${{ values.name }}'} {% raw %} & <b>日本</b>: \\ yes`,
  owner: 'group:default/berth-planning',
};

describe('starter kits', () => {
  let call: Awaited<ReturnType<typeof startContentBackend>>;

  beforeAll(async () => {
    call = await startContentBackend({
      locations: ['templates/all.yaml'],
      features: [scaffolderEntityModel, scaffolderPlugin, scaffolderGitea],
      config: {
        scaffolder: {
          defaultEnvironment: {
            parameters: {
              forgeHost: 'git.example.com',
              forgeOrganization: 'merrow-line',
            },
          },
        },
      },
    });
  });

  it('are all registered', async () => {
    const kits = await listKits();

    const registered = await until(async () => {
      const found: Array<{ metadata: { name: string } }> = await call(
        '/api/catalog/entities?filter=kind=template',
      );
      return found.length >= kits.length ? found : undefined;
    });

    expect(registered.map(kit => kit.metadata.name).sort()).toEqual(
      kits.sort(),
    );
  });

  it('render what is expected of them', async () => {
    for (const kit of await listKits()) {
      const values = await readKitFile<JsonObject>(kit, 'golden.yaml');

      const tree = await renderKit(call, kit, values);
      if (process.env.UPDATE_GOLDEN) {
        await writeExpected(kit, tree);
      }

      expect(tree).toEqual(await readExpected(kit));
    }
  });

  it('keep awkward answers as text', async () => {
    for (const kit of await listKits()) {
      const tree = await renderKit(call, kit, awkward);

      const [component, api] = parseAllDocuments(tree['catalog-info.yaml']).map(
        document => document.toJS(),
      );
      expect(component.metadata).toMatchObject({
        name: awkward.name,
        description: awkward.description,
      });
      expect(component.spec).not.toHaveProperty('system');
      expect(api.spec.owner).toBe(awkward.owner);
      expect(parse(tree['mkdocs.yml']).site_description).toBe(
        awkward.description,
      );
      expect(parse(tree['openapi.yaml']).info.description).toBe(
        awkward.description,
      );
      expect(JSON.parse(tree['package.json']).description).toBe(
        awkward.description,
      );
      expect(tree['README.md']).toContain(awkward.description);
    }
  });

  it.each([
    'Payment-Api',
    'ab',
    'payment_api',
    '-payment',
    'payment--api',
    '1payment',
    '../payment',
    'null',
    'a'.repeat(41),
  ])('refuse the name %s', async name => {
    for (const kit of await listKits()) {
      await expect(renderKit(call, kit, { ...awkward, name })).rejects.toThrow(
        /: 400 .*instance\.name/s,
      );
    }
  });
});
