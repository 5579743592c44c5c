import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
} from '@fairway/plugin-forge-common';
import { toBranchKey } from './branchKey';
import { BranchPush, parseDeletedRepository, parsePush } from './parseEvent';
import { planLocations, toBranchUrl } from './planLocations';
import { RegisteredLocations } from './RegisteredLocations';

/**
 * Has the catalog read again what a push to the forge may have changed.
 *
 * @remarks
 *
 * It provides no entities: being a provider is the way to the catalog's refresh.
 * The catalog also reads everything again from time to time, so that an event
 * that is lost, or fails here, costs time and nothing else.
 */
export class ForgePushProvider implements EntityProvider {
  readonly #events: EventsService;
  readonly #locations: RegisteredLocations;

  constructor(options: {
    events: EventsService;
    locations: RegisteredLocations;
  }) {
    this.#events = options.events;
    this.#locations = options.locations;
  }

  getProviderName(): string {
    return 'forge-push';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#events.subscribe({
      id: 'catalog-forge',
      topics: [FORGE_PUSH_TOPIC, FORGE_REPOSITORY_TOPIC],
      onEvent: event => this.#onEvent(event, connection),
    });
  }

  async #onEvent(
    event: EventParams,
    connection: EntityProviderConnection,
  ): Promise<void> {
    if (event.topic === FORGE_REPOSITORY_TOPIC) {
      const deletedUrl = parseDeletedRepository(event.eventPayload);
      if (deletedUrl) {
        await this.#removeBelow(`${deletedUrl}/`, 'The repository was deleted');
      }
      return;
    }

    const push = parsePush(event.eventPayload);
    if (push?.gone) {
      await this.#removeBelow(toBranchUrl(push), 'The branch was deleted');
    } else if (push) {
      await this.#refresh(push, connection);
    }
  }

  async #refresh(
    push: BranchPush,
    connection: EntityProviderConnection,
  ): Promise<void> {
    await connection.refresh({
      keys: [toBranchKey(push.repositoryUrl, push.branch)],
    });

    const locations = await this.#locations.findBelow(toBranchUrl(push));
    for (const location of locations) {
      await this.#locations.refresh(location);
    }
    for (const fate of planLocations(push, locations)) {
      await this.#locations.settle(fate);
    }
  }

  async #removeBelow(url: string, reason: string): Promise<void> {
    for (const location of await this.#locations.findBelow(url)) {
      await this.#locations.remove(location, reason);
    }
  }
}
