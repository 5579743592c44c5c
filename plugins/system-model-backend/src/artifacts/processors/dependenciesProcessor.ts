import { Processor } from '@fairway/plugin-system-model-node';
import { toNdjson } from './toNdjson';

/** Makes the list of what needs what, or has to do with it. */
export const dependenciesProcessor: Processor = {
  id: 'dependencies',
  process: model => [
    {
      path: 'edges.ndjson',
      mediaType: 'application/x-ndjson',
      content: toNdjson(model.listEdges()),
    },
  ],
};
