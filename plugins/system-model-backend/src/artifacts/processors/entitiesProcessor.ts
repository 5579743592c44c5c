import { JsonObject } from '@backstage/types';
import { Processor } from '@fairway/plugin-system-model-node';
import { readTags } from '../../merge/readTags';
import { isOpenConflict } from './isOpenConflict';
import { isStale } from './isStale';
import { readEntityColumns } from './readEntityColumns';
import { toNdjson } from './toNdjson';

/** Makes the list of all entities, each with what it is found by: in lower case, references in full. */
export const entitiesProcessor: Processor = {
  id: 'entities',
  process: model => [
    {
      path: 'entities.ndjson',
      mediaType: 'application/x-ndjson',
      content: toNdjson(
        model.listEntities(),
        ({ entityRef, entity, aliases, provenance, sequence }) => ({
          entityRef,
          entity,
          aliases,
          sequence,
          conflicts: provenance.filter(isOpenConflict).length,
          stale: provenance.filter(isStale).length,
          fields: {
            ...readEntityColumns({ entityRef, entity }),
            tags: readTags((entity.metadata as JsonObject | undefined) ?? {}),
          },
        }),
      ),
    },
  ],
};
