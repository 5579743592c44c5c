import { createHash, randomUUID } from 'node:crypto';

/**
 * In all names, so that they are nobody else's: a stock portal looks for
 * `*__search` and takes away `<type>-index__*`. The number changes with the
 * mapping; an index of another mapping is none.
 */
const MARK = 'fairway2';
const PLAIN = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * How the indexes of a portal are called.
 *
 * @remarks
 *
 * Types are found by alias, behind which there is one index at a time.
 */
export class IndexNames {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The alias of all types. */
  get all(): string {
    return `${this.#prefix}${MARK}`;
  }

  /** The alias of a type. */
  ofType(type: string): string {
    return `${this.#prefix}${toSlug(type)}__${MARK}`;
  }

  /** A name for an index of a type that no other has. */
  createIndex(type: string): string {
    return `${this.#startOf(type)}${randomUUID()}`;
  }

  /** All indexes of a type, as a pattern. */
  anyIndex(type: string): string {
    return `${this.#startOf(type)}*`;
  }

  /** The alias of an index that is not ready. */
  ofUnfinished(index: string): string {
    return `${index}__unfinished`;
  }

  #startOf(type: string): string {
    return `${this.#prefix}${toSlug(type)}-${MARK}__`;
  }
}

/** Engines allow few characters, and types may have any. */
function toSlug(type: string): string {
  return PLAIN.test(type)
    ? type
    : `type-${createHash('sha256').update(type).digest('hex').slice(0, 32)}`;
}
