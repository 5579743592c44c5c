import type { ContractFacts } from '@fairway/plugin-api-contracts-common';

type Read = (
  entityRefs: readonly string[],
) => Promise<Readonly<Record<string, ContractFacts>>>;

type Known = {
  readonly facts: Promise<ContractFacts | undefined>;
  readonly until: number;
};

/** What is asked for within this time goes into one request. */
const GATHER_MS = 20;
/** As many as the backend takes at once. */
const MAX_TOGETHER = 200;
const KEPT_MS = 30_000;
const MAX_KEPT = 1_000;

/** Asks for the facts of many APIs at once, and for those of one API not again and again. */
export class FactsLoader {
  readonly #read: Read;
  readonly #known = new Map<string, Known>();
  #gathering: Promise<Readonly<Record<string, ContractFacts>>> | undefined;
  #refs: string[] = [];

  constructor(read: Read) {
    this.#read = read;
  }

  async load(entityRef: string): Promise<ContractFacts | undefined> {
    const known = this.#known.get(entityRef);
    if (known && known.until > Date.now()) {
      return known.facts;
    }
    const facts = this.#ask(entityRef);
    this.#known.delete(entityRef);
    this.#known.set(entityRef, { facts, until: Date.now() + KEPT_MS });
    // The map is in the order in which they were asked for.
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MAX_KEPT) break;
      this.#known.delete(oldest);
    }
    facts.catch(() => this.#known.delete(entityRef));
    return facts;
  }

  async #ask(entityRef: string): Promise<ContractFacts | undefined> {
    if (this.#refs.length >= MAX_TOGETHER) {
      this.#gathering = undefined;
    }
    if (!this.#gathering) {
      const refs: string[] = [];
      this.#refs = refs;
      this.#gathering = new Promise(resolve => {
        setTimeout(resolve, GATHER_MS);
      }).then(() => {
        if (this.#refs === refs) {
          this.#gathering = undefined;
        }
        return this.#read(refs);
      });
    }
    this.#refs.push(entityRef);
    const items = await this.#gathering;
    return items[entityRef];
  }
}
