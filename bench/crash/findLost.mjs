import { createHash } from 'node:crypto';
import { git } from '../lib/ForgeAccount.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { settingPath } from './createWriters.mjs';

const SOON_MS = 30_000;
// An entity that was being stitched is taken up again after a minute.
const AFTER_REFRESH_MS = 90_000;

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

/** The entity that the catalog itself makes for a registered location. */
const locationRef = target =>
  `location:default/generated-${createHash('sha1')
    .update(`url:${target}`)
    .digest('hex')}`;

const isShown = (client, { name }, within) =>
  waitUntil(
    () =>
      client.tryAsk(`/api/catalog/entities/by-name/component/default/${name}`),
    { what: `${name} is shown`, within },
  ).then(
    () => true,
    () => false,
  );

/**
 * A location that is there has to lead to its entity. One that the catalog was working on is taken up again only when
 * its lease ends, which may be in a quarter of an hour: it is late, and lost only if it does not come when asked for.
 */
async function checkLocations({ client, operator, deadline }, locations) {
  const lost = [];
  const late = [];
  for (const location of locations) {
    const answer = await client.send(`/api/catalog/locations/${location.id}`);
    if (!answer.ok) {
      lost.push(`location ${location.id}`);
    } else if (
      !(await isShown(client, location, deadline - performance.now()))
    ) {
      late.push(location);
    }
  }
  for (const { target, name } of late) {
    // The component too, which the catalog may know already: a location that did not change is not followed again.
    for (const entityRef of [
      locationRef(target),
      `component:default/${name}`,
    ]) {
      const body = { entityRef };
      await operator.send('/api/catalog/refresh', { method: 'POST', body });
    }
  }
  for (const location of late) {
    if (!(await isShown(client, location, AFTER_REFRESH_MS))) {
      lost.push(`component ${location.name}`);
    }
  }
  return { lost, late: late.length };
}

async function findLostCommits(clone, commits) {
  await git(clone, 'fetch', '--quiet', 'origin', 'main');
  const list = await git(clone, 'rev-list', 'FETCH_HEAD');
  const kept = new Set(list.split('\n'));
  return commits.filter(c => !kept.has(c)).map(c => `commit ${c}`);
}

/**
 * Looks after a crash for what was acknowledged before it.
 *
 * @param operator - a client that may refresh any entity
 * @returns what is not there, and how many registered components were not shown 30 seconds after the portal was ready
 */
export async function findLost({ client }, operator, { clone }, acknowledged) {
  const deadline = performance.now() + SOON_MS;
  const settings = await findLostSettings(client, acknowledged.settings);
  const { lost, late } = await checkLocations(
    { client, operator, deadline },
    acknowledged.locations,
  );
  const commits = await findLostCommits(clone, acknowledged.commits);
  return { lost: [...settings, ...lost, ...commits], late };
}
