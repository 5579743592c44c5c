import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, toRow } from '../lib/alternate.mjs';
import { ForgeAccount, git } from '../lib/ForgeAccount.mjs';
import { makeScratchDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';

export const defaults = { runs: 5 };

const NAME = 'bench-push';

const describe = description => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${NAME}
  description: ${description}
spec:
  type: service
  lifecycle: experimental
  owner: group:default/platform-engineering
`;

async function commit(clone, description) {
  writeFileSync(join(clone, 'catalog-info.yaml'), describe(description));
  await git(clone, 'add', '.');
  await git(clone, 'commit', '--quiet', '-m', description);
}

const push = clone => git(clone, 'push', '--quiet', 'origin', 'main');

async function waitUntilShown({ client }, description) {
  const path = `/api/catalog/entities/by-name/component/default/${NAME}`;
  await waitUntil(
    async () =>
      (await client.tryAsk(path))?.metadata.description === description,
    { what: `the catalog shows "${description}"`, within: 60_000 },
  );
}

async function register(running, dataDir) {
  const clone = join(makeScratchDir('clone'), NAME);
  const forge = new ForgeAccount(running, dataDir);
  const { fileUrl } = await forge.createRepository(NAME, clone);
  await commit(clone, 'as registered');
  await push(clone);
  await running.client.ask('/api/catalog/locations', {
    method: 'POST',
    body: { type: 'url', target: fileUrl('catalog-info.yaml') },
  });
  await waitUntilShown(running, 'as registered');
  return clone;
}

/** A changed `catalog-info.yaml` from `git push` to the catalog's answer. A stock app has no host to push to. */
export async function run(context) {
  const fairway = context.portals.find(({ name }) => name === 'fairway');
  const dataDir = makeScratchDir('fairway');
  const samples = await withPortal(fairway, { dataDir }, async running => {
    await waitForDemoData(running, fairway);
    const clone = await register(running, dataDir);
    return await alternate(
      { ...context, portals: [fairway] },
      async (_portal, round) => {
        const description = `as pushed the ${round + 1}. time`;
        await commit(clone, description);
        const started = performance.now();
        await push(clone);
        const pushed = performance.now() - started;
        await waitUntilShown(running, description);
        const shown = performance.now() - started;
        return { pushed, shown: shown / 1000 };
      },
    );
  });
  return {
    details: samples,
    rows: [
      {
        ...toRow(samples, {
          what: 'git push (its own time included) → catalog shows it',
          figure: 'shown',
          unit: 's',
          digits: 2,
          target: '≤ 5 s',
        }),
        stock: 'has no git host',
      },
    ],
  };
}
