import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { alternate, toRow } from '../lib/alternate.mjs';
import { openBrowser } from '../lib/openBrowser.mjs';
import { openCatalog } from '../lib/openCatalog.mjs';
import { makeScratchDir, rootDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';

export const defaults = { runs: 3 };

const { parse } = createRequire(join(rootDir, 'packages/backend/package.json'))(
  'yaml',
);

/** Kits that end with a repository and an entity of their own; `system` ends with a pull request. */
const WITHOUT_ENTITY = ['system'];

const templatesDir = join(rootDir, 'templates');

const listKits = () =>
  readdirSync(templatesDir).filter(
    name =>
      existsSync(join(templatesDir, name, 'template.yaml')) &&
      !WITHOUT_ENTITY.includes(name),
  );

/** What `/create` offers comes with the demo data. */
async function waitForKits({ client }, kits) {
  for (const kit of kits) {
    await waitUntil(
      () =>
        client.tryAsk(`/api/catalog/entities/by-name/template/default/${kit}`),
      { what: `the kit ${kit} is offered` },
    );
  }
}

/** The fewest answers a kit takes, for something new that a group of the guest owns. */
async function fillIn({ client }, kit, name) {
  const guest = await client.ask(
    '/api/catalog/entities/by-name/user/default/guest',
  );
  const file = join(templatesDir, kit, 'values/minimal.yaml');
  const { answers } = parse(readFileSync(file, 'utf8'));
  return {
    ...answers,
    name,
    description: `Shows how long ${name} takes to come about.`,
    owner: guest.relations.find(({ type }) => type === 'memberOf').targetRef,
  };
}

/** What the last step of a run says that it made, e.g. `component:default/a`. */
async function findEntityPath({ client }, id) {
  const events = await client.ask(`/api/scaffolder/v2/tasks/${id}/events`);
  const links = events.at(-1)?.body.output?.links ?? [];
  const ref = links.find(({ entityRef }) => entityRef)?.entityRef;
  const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref);
  return `${namespace}/${kind}/${name}`;
}

async function checkTask({ client }, id) {
  const { status } = await client.ask(`/api/scaffolder/v2/tasks/${id}`);
  if (status === 'failed' || status === 'cancelled') {
    const events = await client.ask(`/api/scaffolder/v2/tasks/${id}/events`);
    const said = events.map(({ body }) => body.message).slice(-5);
    throw new Error(`The run ${id} failed: ${said.join(' / ')}`);
  }
  return status;
}

async function create(running, page, kit, name) {
  const { client, url } = running;
  const values = await fillIn(running, kit, name);
  const started = performance.now();
  const { id } = await client.ask('/api/scaffolder/v2/tasks', {
    method: 'POST',
    body: { templateRef: `template:default/${kit}`, values },
  });
  // A run ends when its entity is in the catalog.
  await waitUntil(async () => (await checkTask(running, id)) === 'completed', {
    what: `the run that makes ${name} is completed`,
    every: 50,
  });
  const known = performance.now() - started;
  await page.goto(`${url}/catalog/${await findEntityPath(running, id)}`);
  await page.getByText(values.description).first().waitFor();
  const visible = performance.now() - started;
  return { known: known / 1000, visible: visible / 1000 };
}

/** From the submitted form of a kit to the entity, and to its page in a browser. A stock app has no kit that runs. */
export async function run(context) {
  const fairway = context.portals.find(({ name }) => name === 'fairway');
  const kits = listKits();
  const details = {};
  await withPortal(
    fairway,
    { dataDir: makeScratchDir('fairway') },
    async running => {
      await waitForDemoData(running, fairway);
      await waitForKits(running, kits);
      const { page, close } = await openBrowser();
      try {
        await openCatalog(page, running);
        for (const kit of kits) {
          const { fairway: samples } = await alternate(
            { ...context, portals: [fairway] },
            (_portal, round) =>
              create(running, page, kit, `bench-${kit}-${round + 1}`),
          );
          details[kit] = samples;
        }
      } finally {
        await close();
      }
    },
  );
  const rows = kits.flatMap(kit => {
    const row = (what, figure, target) => ({
      ...toRow(
        { fairway: details[kit] },
        { what: `${kit}: ${what}`, figure, unit: 's', digits: 1, target },
      ),
      stock: 'needs an account elsewhere',
    });
    return [
      row('create → entity in the catalog', 'known'),
      row('create → entity page visible', 'visible', '≤ 15 s'),
    ];
  });
  return { details, rows };
}
