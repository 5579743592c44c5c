import { isObject } from '../input/Json';

const LONGEST_CHAIN = 64;

/** Follows the references of one document that lead to a place in itself. */
export class References {
  readonly #document: unknown;
  readonly #found = new Map<string, unknown>();

  constructor(document: unknown) {
    this.#document = document;
  }

  /** Gives what a value stands for; `undefined` if that is in another document, missing or itself. */
  resolve(value: unknown): unknown {
    let current = value;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      if (!isObject(current) || typeof current.$ref !== 'string') {
        return current;
      }
      current = this.find(current.$ref);
    }
    return undefined;
  }

  find(reference: string): unknown {
    if (!this.#found.has(reference)) {
      this.#found.set(reference, this.#walk(reference));
    }
    return this.#found.get(reference);
  }

  #walk(reference: string): unknown {
    if (!reference.startsWith('#')) {
      return undefined;
    }
    let current: unknown = this.#document;
    for (const step of reference.slice(1).split('/').slice(1)) {
      const key = unescape(step);
      if (
        typeof current !== 'object' ||
        current === null ||
        !Object.hasOwn(current, key)
      ) {
        return undefined;
      }
      current = (current as Record<string, unknown>)[key];
    }
    return current;
  }
}

function unescape(step: string): string {
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Last part of a reference, by which people know what it leads to. */
export function nameOfReference(reference: string): string {
  return unescape(reference.slice(reference.lastIndexOf('/') + 1));
}
