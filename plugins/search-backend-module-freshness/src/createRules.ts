import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { EventParams } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  readChangedEntities,
  TECHDOCS_BUILT_TOPIC,
} from '@fairway/backend-toolkit';
import { CatalogCounter } from './CatalogCounter';
import { DocsProbe } from './DocsProbe';
import { IndexRule } from './IndexRule';

const API_PREFIX = 'api:';

function isAboutApis({ topic, eventPayload }: EventParams): boolean {
  return (
    topic === CATALOG_ENTITIES_CHANGED_TOPIC &&
    readChangedEntities(eventPayload).some(ref => ref.startsWith(API_PREFIX))
  );
}

/**
 * The indices that are kept fresh. One whose collator is not installed is left alone.
 */
export function createRules(sources: {
  counter: Pick<CatalogCounter, 'count'>;
  docs: Pick<DocsProbe, 'hasDocs' | 'setFound'>;
}): IndexRule[] {
  const { counter, docs } = sources;
  const countEntities = () => counter.count();
  const countApis = () => counter.count({ kind: 'API' });
  return [
    {
      type: 'software-catalog',
      countEntities,
      hasDocuments: async () => (await countEntities()) > 0,
      isChangedBy: ({ topic }) => topic === CATALOG_ENTITIES_CHANGED_TOPIC,
    },
    {
      type: 'techdocs',
      countEntities: () =>
        counter.count({
          'metadata.annotations.backstage.io/techdocs-ref':
            CATALOG_FILTER_EXISTS,
        }),
      hasDocuments: () => docs.hasDocs(),
      isChangedBy: ({ topic }) => {
        const isBuilt = topic === TECHDOCS_BUILT_TOPIC;
        if (isBuilt) {
          docs.setFound();
        }
        return isBuilt;
      },
    },
    {
      type: 'api-operation',
      countEntities: countApis,
      hasDocuments: async () => (await countApis()) > 0,
      isChangedBy: isAboutApis,
    },
  ];
}
