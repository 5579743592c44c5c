import { waitUntil } from '../lib/waitUntil.mjs';

const KINDS = 'api component domain group resource system user'.split(' ');
const SAMPLES = 300;
const REFS_PER_REQUEST = 100;
const GIVE_UP_AFTER_MS = 20 * 60_000;

const countPath = `/api/catalog/entities/by-query?limit=0&${KINDS.map(
  kind => `filter=kind=${kind}`,
).join('&')}`;

/** Entities that lie evenly over the whole organisation. */
function sampleRefs(relations) {
  const refs = [...relations.keys()];
  const step = Math.max(1, Math.floor(refs.length / SAMPLES));
  return refs.filter((_, i) => i % step === 0).slice(0, SAMPLES);
}

async function haveAllRelations(client, refs, relations) {
  for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
    const entityRefs = refs.slice(start, start + REFS_PER_REQUEST);
    const answer = await client.tryAsk('/api/catalog/entities/by-refs', {
      method: 'POST',
      body: { entityRefs, fields: ['relations'] },
    });
    const complete = answer?.items.every((entity, i) => {
      const found = new Set(
        entity?.relations?.map(r => `${r.type} ${r.targetRef}`),
      );
      return [...relations.get(entityRefs[i])].every(r => found.has(r));
    });
    if (!complete) {
      return false;
    }
  }
  return true;
}

/**
 * Waits until a portal lists all entities and 300 of them, spread over the organisation, have all their relations.
 *
 * @returns seconds since the start of the portal's process
 */
export async function waitUntilIngested(running, relations) {
  const { client } = running;
  const every = relations.size > 1000 ? 3000 : 1000;
  const options = { every, within: GIVE_UP_AFTER_MS };
  await waitUntil(
    async () => (await client.tryAsk(countPath))?.totalItems === relations.size,
    { ...options, what: `${running.name} lists ${relations.size} entities` },
  );
  const listed = running.msSinceStart() / 1000;
  const refs = sampleRefs(relations);
  await waitUntil(() => haveAllRelations(client, refs, relations), {
    ...options,
    what: `${running.name} shows the relations of ${refs.length} entities`,
  });
  return { listed, stitched: running.msSinceStart() / 1000 };
}
