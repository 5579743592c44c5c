import { isObject, stringOf } from '../input/Json';

const LONGEST_CHAIN = 64;

/** Only to compare addresses; nothing is read from there. */
const NOWHERE = 'contract:///';

function toAddress(reference: string, base: string): string {
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

/** Follows the references of one document that lead to a place in itself. */
export class References {
  readonly #document: unknown;
  readonly #found = new Map<string, unknown>();
  #names?: ReadonlyMap<string, unknown>;

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
    if (reference === '#') {
      return this.#document;
    }
    if (reference.startsWith('#/')) {
      return findPointer(this.#document, reference.slice(1));
    }
    this.#names ??= readNames(this.#document);
    const address = toAddress(reference, baseOf(this.#document));
    const [resource, fragment = ''] = address.split('#');
    return fragment.startsWith('/')
      ? findPointer(this.#names.get(resource), fragment)
      : this.#names.get(fragment === '' ? resource : address);
  }
}

/** Follows a JSON pointer (RFC 6901). */
function findPointer(document: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1).map(unescape);
  let current = document;
  for (let at = 0; at < steps.length; at++) {
    if (typeof current !== 'object' || current === null) {
      return undefined;
    }
    // Names with a slash are often not escaped, as by who writes AsyncAPI from other documents.
    let key = steps[at];
    while (!Object.hasOwn(current, key) && at + 1 < steps.length) {
      at += 1;
      key = `${key}/${steps[at]}`;
    }
    if (!Object.hasOwn(current, key)) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

function baseOf(document: unknown): string {
  const id = stringOf(document, '$id') ?? stringOf(document, 'id') ?? '';
  return toAddress(id, NOWHERE).split('#')[0];
}

/** Schemas that give themselves an address, by `$id` or `$anchor` of JSON Schema. */
function readNames(document: unknown): Map<string, unknown> {
  const names = new Map<string, unknown>([[baseOf(document), document]]);
  const seen = new Set<unknown>();
  const open = [{ value: document, base: baseOf(document) }];
  while (open.length > 0) {
    const { value, base } = open.pop()!;
    if (typeof value !== 'object' || value === null || seen.has(value)) {
      continue;
    }
    seen.add(value);
    const id = stringOf(value, '$id');
    const address = id === undefined ? base : toAddress(id, base);
    const own = address.split('#')[0];
    if (id !== undefined && !names.has(address)) {
      names.set(address, value);
    }
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const anchor = stringOf(value, keyword);
      if (anchor !== undefined) {
        names.set(`${own}#${anchor}`, value);
      }
    }
    for (const item of Object.values(value)) {
      open.push({ value: item, base: own });
    }
  }
  return names;
}

function unescape(step: string): string {
  let plain = step;
  try {
    plain = decodeURIComponent(step);
  } catch {
    // A percent sign that stands for itself.
  }
  return plain.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Last part of a reference, by which people know what it leads to. */
export function nameOfReference(reference: string): string {
  return unescape(reference.slice(reference.lastIndexOf('/') + 1));
}
