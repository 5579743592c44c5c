import { createHash } from 'crypto';
import { ApiEntity } from '@backstage/catalog-model';
import { Contract, toContract } from './readContract';
import { ContractDocument } from './readContractDocument';

const MAX_DOCUMENTS = 200;

/** Reads documents of contracts, which others wrote, within limits. */
export interface ContractReader {
  readContract(definition: string): Promise<ContractDocument>;
}

/**
 * Remembers what was read of contracts, so that a large one is not parsed at each call.
 */
export class ContractCache {
  readonly #documents = new Map<string, Promise<ContractDocument>>();
  readonly #reader: ContractReader;

  constructor(reader: ContractReader) {
    this.#reader = reader;
  }

  async read(entity: ApiEntity): Promise<Contract> {
    return toContract(entity, await this.readDocument(entity.spec.definition));
  }

  async readDocument(definition: string): Promise<ContractDocument> {
    const key = createHash('sha256').update(definition).digest('base64');
    const document =
      this.#documents.get(key) ?? this.#reader.readContract(definition);
    // Taken out and put back: the map is in the order of use.
    this.#documents.delete(key);
    this.#documents.set(key, document);
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= MAX_DOCUMENTS) {
        break;
      }
      this.#documents.delete(oldest);
    }
    try {
      return await document;
    } catch (error) {
      this.#documents.delete(key);
      throw error;
    }
  }
}
