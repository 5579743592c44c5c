import { git } from '../lib/ForgeAccount.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { settingPath } from './createWriters.mjs';

// The catalog takes up an entity it was working on when the lease ends: after 100 to 150 seconds unless configured.
const LEASE_ENDS_WITHIN_MS = 300_000;

async function findLostSettings(client, settings) {
  const lost = [];
  for (const { key, value } of settings) {
    const answer = await client.send(settingPath(key));
    if (!answer.ok || (await answer.json()).value !== value) {
      lost.push(`setting ${key}`);
    }
  }
  return lost;
}

/** A location that is still there has to lead to its entity, too, however far the catalog had come with it. */
async function findLostLocations(client, locations) {
  const lost = [];
  for (const { id, name } of locations) {
    const location = await client.send(`/api/catalog/locations/${id}`);
    if (!location.ok) {
      lost.push(`location ${id}`);
      continue;
    }
    const entity = `/api/catalog/entities/by-name/component/default/${name}`;
    await waitUntil(() => client.tryAsk(entity), {
      what: `${name}, registered before the crash, is shown`,
      within: LEASE_ENDS_WITHIN_MS,
    });
  }
  return lost;
}

async function findLostCommits(clone, commits) {
  await git(clone, 'fetch', '--quiet', 'origin', 'main');
  const list = await git(clone, 'rev-list', 'FETCH_HEAD');
  const kept = new Set(list.split('\n'));
  return commits.filter(c => !kept.has(c)).map(c => `commit ${c}`);
}

/** What was acknowledged before a crash and is not there after it. */
export async function findLost({ client }, { clone }, acknowledged) {
  return [
    ...(await findLostSettings(client, acknowledged.settings)),
    ...(await findLostLocations(client, acknowledged.locations)),
    ...(await findLostCommits(clone, acknowledged.commits)),
  ];
}
