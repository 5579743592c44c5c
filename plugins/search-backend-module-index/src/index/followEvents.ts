import { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  readChangedEntities,
} from '@fairway/backend-toolkit';
import { SearchSource } from '@fairway/search-node';
import { ChangeFollower } from './ChangeFollower';
import { entitiesFirst } from './Dependants';

/** The catalog tells of a change a moment before it can be read. */
const CATALOG_DELAY_MS = 500;

/** Notes what changes, as the portal tells of it. */
export async function followEvents(options: {
  events: EventsService;
  follower: Pick<ChangeFollower, 'add'>;
  sources: ReadonlyMap<string, SearchSource>;
}): Promise<void> {
  const { events, follower } = options;
  // What follows from entities is not to be asked for before it is known that they changed.
  const sources = [...options.sources.values()].sort((a, b) =>
    entitiesFirst(a.type, b.type),
  );
  const topics = sources.flatMap(source => source.events?.topics ?? []);
  await events.subscribe({
    id: 'search-index',
    topics: [...new Set([CATALOG_ENTITIES_CHANGED_TOPIC, ...topics])],
    onEvent: async ({ topic, eventPayload }) => {
      for (const source of sources) {
        if (topic === CATALOG_ENTITIES_CHANGED_TOPIC && source.concerns) {
          const refs = readChangedEntities(eventPayload);
          await follower.add(
            source.type,
            refs.filter(ref => source.concerns!(ref)),
            CATALOG_DELAY_MS,
          );
        }
        if (source.events?.topics.includes(topic)) {
          const refs = source.events.toRefs({ topic, eventPayload });
          await follower.add(source.type, refs);
        }
      }
    },
  });
}
