import { Processor } from '@fairway/plugin-system-model-node';
import { toNdjson } from './toNdjson';

/** Tells of each field of each entity where its value comes from. */
export const provenanceProcessor: Processor = {
  id: 'provenance',
  process: model => [
    {
      path: 'provenance.ndjson',
      mediaType: 'application/x-ndjson',
      content: toNdjson(model.listEntities(), ({ entityRef, provenance }) => ({
        entityRef,
        provenance,
      })),
    },
  ],
};
