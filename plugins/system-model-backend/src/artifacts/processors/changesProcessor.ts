import { Processor } from '@fairway/plugin-system-model-node';
import { toNdjson } from './toNdjson';

/**
 * Makes the feed of changes: the last one of every entity, removed ones included,
 * in the order in which they happened. It is whole in each release, so that who
 * missed some of them goes on from where they were.
 */
export const changesProcessor: Processor = {
  id: 'changes',
  process: model => [
    {
      path: 'changes.ndjson',
      mediaType: 'application/x-ndjson',
      content: toNdjson(model.listChanges(0)),
    },
  ],
};
