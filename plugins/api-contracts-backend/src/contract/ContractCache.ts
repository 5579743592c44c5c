import { createHash } from 'crypto';
import { ApiEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { API_SERVERS_ANNOTATION } from '@fairway/plugin-api-contracts-common';
import { Contract, readContract } from './readContract';

const MAX_CONTRACTS = 200;

/**
 * Remembers what was read of contracts, so that a large one is not parsed at each call.
 */
export class ContractCache {
  readonly #contracts = new Map<string, Contract>();

  read(entity: ApiEntity): Contract {
    const key = toKey(entity);
    const contract = this.#contracts.get(key) ?? readContract(entity);
    // Taken out and put back: the map is in the order of use.
    this.#contracts.delete(key);
    this.#contracts.set(key, contract);
    for (const oldest of this.#contracts.keys()) {
      if (this.#contracts.size <= MAX_CONTRACTS) {
        break;
      }
      this.#contracts.delete(oldest);
    }
    return contract;
  }
}

function toKey(entity: ApiEntity): string {
  const hash = createHash('sha256').update(entity.spec.definition);
  const servers = entity.metadata.annotations?.[API_SERVERS_ANNOTATION] ?? '';
  return `${stringifyEntityRef(entity)} ${hash.digest('base64')} ${servers}`;
}
