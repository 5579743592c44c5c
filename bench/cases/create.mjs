import { alternate, toRow } from '../lib/alternate.mjs';
import { openBrowser } from '../lib/openBrowser.mjs';
import { openCatalog } from '../lib/openCatalog.mjs';
import { makeScratchDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';

export const defaults = { runs: 5 };

const TEMPLATE = 'node-service';

/** What `/create` offers comes with the demo data. */
async function waitForKit({ client }) {
  await waitUntil(
    () =>
      client.tryAsk(
        `/api/catalog/entities/by-name/template/default/${TEMPLATE}`,
      ),
    { what: `the kit ${TEMPLATE} is offered` },
  );
}

/** The kit's form, filled in: its owner is a group of the guest, its system one there is. */
async function fillIn({ client }, name) {
  const guest = await client.ask(
    '/api/catalog/entities/by-name/user/default/guest',
  );
  const [system] = (
    await client.ask(
      '/api/catalog/entities/by-query?filter=kind=system&limit=1&orderField=metadata.name,asc',
    )
  ).items;
  return {
    name,
    description: `Shows how long ${name} takes to come about.`,
    owner: guest.relations.find(({ type }) => type === 'memberOf').targetRef,
    system: `system:default/${system.metadata.name}`,
  };
}

async function checkTask({ client }, id) {
  const { status } = await client.ask(`/api/scaffolder/v2/tasks/${id}`);
  if (status === 'failed' || status === 'cancelled') {
    const events = await client.ask(`/api/scaffolder/v2/tasks/${id}/events`);
    const said = events.map(({ body }) => body.message).slice(-5);
    throw new Error(`The kit ${TEMPLATE} failed: ${said.join(' / ')}`);
  }
  return status;
}

async function create(running, page, name) {
  const { client, url } = running;
  const values = await fillIn(running, name);
  const started = performance.now();
  const { id } = await client.ask('/api/scaffolder/v2/tasks', {
    method: 'POST',
    body: { templateRef: `template:default/${TEMPLATE}`, values },
  });
  const entity = `/api/catalog/entities/by-name/component/default/${name}`;
  await waitUntil(
    async () => {
      await checkTask(running, id);
      return await client.tryAsk(entity);
    },
    { what: `the catalog knows ${name}`, every: 50 },
  );
  const known = performance.now() - started;
  await page.goto(`${url}/catalog/default/component/${name}`);
  await page.getByText(values.description).first().waitFor();
  const visible = performance.now() - started;
  await waitUntil(async () => (await checkTask(running, id)) === 'completed', {
    what: `the task that made ${name} is completed`,
  });
  return { known: known / 1000, visible: visible / 1000 };
}

/** From the submitted form of a kit to the entity, and to its page in a browser. A stock app has no kit that runs. */
export async function run(context) {
  const fairway = context.portals.find(({ name }) => name === 'fairway');
  const samples = await withPortal(
    fairway,
    { dataDir: makeScratchDir('fairway') },
    async running => {
      await waitForDemoData(running, fairway);
      await waitForKit(running);
      const { page, close } = await openBrowser();
      try {
        await openCatalog(page, running);
        return await alternate(
          { ...context, portals: [fairway] },
          (_portal, round) =>
            create(running, page, `bench-service-${round + 1}`),
        );
      } finally {
        await close();
      }
    },
  );
  const row = (what, figure, target) => ({
    ...toRow(samples, { what, figure, unit: 's', digits: 1, target }),
    stock: 'needs an account elsewhere',
  });
  return {
    details: samples,
    rows: [
      row('create from kit → entity in the catalog', 'known'),
      row('create from kit → entity page visible', 'visible', '≤ 15 s'),
    ],
  };
}
