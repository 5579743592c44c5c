import { ScannedCollection } from '@fairway/plugin-system-model-node';

/** Passes collections on, and remembers whether one of them failed. */
export class Outcomes {
  hasFailures = false;

  async *watch(
    collections: AsyncIterable<ScannedCollection>,
  ): AsyncGenerator<ScannedCollection, void, void> {
    for await (const collection of collections) {
      this.hasFailures ||= collection.outcome === 'failed';
      yield collection;
    }
  }
}
