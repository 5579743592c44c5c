import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { FileSource } from './FileSource';
import { type Documents, tryResolve } from './loadDocuments';
import {
  DEEPEST,
  findByPointer,
  isData,
  isMappedReference,
  isObject,
  splitReference,
  toPointer,
} from './references';

const MOST_VALUES = 200_000;
const SCHEMA_KEY =
  /^(schema|items|additionalProperties|additionalItems|unevaluatedProperties|not|if|then|else|contains|propertyNames|payload)$/;
const SCHEMA_PARENT =
  /^(properties|patternProperties|allOf|anyOf|oneOf|prefixItems|dependentSchemas|schemas|definitions|\$defs|mapping)$/;

type Target = { location: string; pointer: string; value: JsonValue };
type Place = { location: string; pointer: string; at: string };

/** Whether a document is one whose references are understood. */
export function isContract(document: JsonValue): document is JsonObject {
  return (
    isObject(document) &&
    ['openapi', 'swagger', 'asyncapi', '$schema'].some(key => key in document)
  );
}

/**
 * Makes one document of a document and the files that it refers to.
 *
 * @remarks
 *
 * A schema is put beside the named schemas of the document, once, under the name
 * it has in its file. Anything else is put where it is referred to. A reference
 * to what was not read stays as it is. The same input gives the same output.
 */
export function bundle(
  entry: string,
  documents: Documents,
  source: FileSource,
): JsonObject {
  const root = documents.get(entry) as JsonObject;
  const section = sectionOf(root);
  const places: Place[] = [];
  const hoisted = new Map<string, JsonValue>();
  let values = 0;

  const followed = new Map<string, Target | undefined>();
  /** Follows a reference, and those that it leads to, to a value. */
  const follow = (reference: string, from: string): Target | undefined => {
    const key = `${from} ${reference}`;
    // Taking addresses apart is most of the work, and the same come many times.
    if (!followed.has(key)) followed.set(key, followChain(reference, from));
    return followed.get(key);
  };
  function followChain(reference: string, from: string): Target | undefined {
    const visited = new Set<string>();
    let [location, next] = [from, reference];
    for (;;) {
      const file = tryResolve(source, next, location);
      const document = file === undefined ? undefined : documents.get(file);
      const pointer = splitReference(next)[1];
      if (file === undefined || document === undefined) return undefined;
      const value = findByPointer(document, pointer);
      if (value === undefined || visited.has(`${file}#${pointer}`)) {
        return undefined;
      }
      visited.add(`${file}#${pointer}`);
      if (file === entry || !isReference(value)) {
        return { location: file, pointer, value };
      }
      [location, next] = [file, value.$ref as string];
    }
  }

  const findPlace = (target: Target, among: Place[]): string | undefined => {
    const place = among.find(
      ({ location, pointer }) =>
        location === target.location &&
        (target.pointer === pointer ||
          target.pointer.startsWith(`${pointer}/`)),
    );
    return place && `#${place.at}${target.pointer.slice(place.pointer.length)}`;
  };

  // What the document itself gives a name keeps that name.
  const taken = new Set<string>();
  let named: { value: JsonValue | undefined; from: string } = {
    value: root,
    from: entry,
  };
  for (const key of section) {
    const value: JsonValue | undefined = isObject(named.value)
      ? named.value[key]
      : undefined;
    const target = isReference(value)
      ? follow(value.$ref as string, named.from)
      : undefined;
    named = target
      ? { value: target.value, from: target.location }
      : { value, from: named.from };
  }
  if (isObject(named.value)) {
    for (const [name, value] of Object.entries(named.value)) {
      taken.add(name);
      const target = isReference(value)
        ? follow(value.$ref as string, named.from)
        : undefined;
      if (target && target.location !== entry && !findPlace(target, places)) {
        places.push({ ...target, at: toPointer([...section, name]) });
      }
    }
  }

  const hoist = (target: Target): string => {
    const name = freeName(nameOf(target), taken);
    taken.add(name);
    const keys = [...section, name];
    places.push({ ...target, at: toPointer(keys) });
    hoisted.set(name, null);
    hoisted.set(name, walk(target.value, target.location, keys, []));
    return `#${toPointer(keys)}`;
  };

  const unread = (reference: string, from: string): string => {
    const location = tryResolve(source, reference, from);
    if (from === entry || !location) return reference;
    const pointer = splitReference(reference)[1];
    const file = source.relate(location, entry);
    return pointer ? `${file}#${pointer}` : file;
  };

  const rewrite = (target: Target, open: Place[]): string =>
    target.location === entry
      ? `#${target.pointer}`
      : findPlace(target, [...places, ...open]) ?? hoist(target);

  const walkReference = (
    value: JsonObject,
    from: string,
    keys: string[],
    open: Place[],
  ): JsonValue => {
    const { $ref, ...beside } = value;
    const reference = $ref as string;
    if (from === entry && reference.startsWith('#')) {
      return walkMembers(value, from, keys, open);
    }
    const target = follow(reference, from);
    const around = () => walkMembers(beside, from, keys, open);
    if (!target) return { $ref: unread(reference, from), ...around() };
    if (target.location === entry) {
      return { $ref: `#${target.pointer}`, ...around() };
    }
    const here = toPointer(keys);
    const isHome = findPlace(target, places) === `#${here}`;
    if (isSchemaPlace(keys) && !isHome) {
      return { $ref: rewrite(target, []), ...around() };
    }
    const again = findPlace(target, open);
    if (again) return { $ref: again, ...around() };
    const place = { ...target, at: here };
    const copy = walk(target.value, target.location, keys, [...open, place]);
    return isObject(copy) ? { ...copy, ...around() } : copy;
  };

  function walkMembers(
    value: JsonObject,
    from: string,
    keys: string[],
    open: Place[],
  ): JsonObject {
    const isMapping =
      keys.at(-1) === 'mapping' && keys.at(-2) === 'discriminator';
    const entries = Object.entries(value).map(([key, child]) => {
      if (child === undefined || isData(key, keys.at(-1))) return [key, child];
      if (isMapping && isMappedReference(child)) {
        const target = follow(child as string, from);
        return [key, target ? rewrite(target, open) : child];
      }
      return [key, walk(child, from, [...keys, key], open)];
    });
    return Object.fromEntries(entries);
  }

  function walk(
    value: JsonValue,
    from: string,
    keys: string[],
    open: Place[],
  ): JsonValue {
    values += 1;
    if (values > MOST_VALUES || keys.length > DEEPEST) {
      throw new InputError(
        `The definition becomes too large at ${toPointer(
          keys,
        )} of ${from}: its references unfold to more than ${MOST_VALUES} values or ${DEEPEST} levels. Look for files that refer to each other many times.`,
      );
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      return value.map((item, i) =>
        walk(item, from, [...keys, String(i)], open),
      );
    }
    return isReference(value)
      ? walkReference(value, from, keys, open)
      : walkMembers(value, from, keys, open);
  }

  const output = walk(root, entry, [], []) as JsonObject;
  return hoisted.size > 0 ? addNamed(output, section, hoisted) : output;
}

function isReference(value: JsonValue | undefined): value is JsonObject {
  return isObject(value) && typeof value.$ref === 'string';
}

function sectionOf(root: JsonObject): string[] {
  if ('openapi' in root || 'asyncapi' in root) return ['components', 'schemas'];
  if ('swagger' in root) return ['definitions'];
  return /20(19|20)-/.test(String(root.$schema)) ? ['$defs'] : ['definitions'];
}

function isSchemaPlace(keys: readonly string[]): boolean {
  const [grandparent, parent = '', key = ''] = keys.slice(-3);
  if (parent === 'oneOf' && grandparent === 'message') return false;
  return SCHEMA_KEY.test(key) || SCHEMA_PARENT.test(parent);
}

function nameOf({ location, pointer }: Target): string {
  const last = pointer.split('/').at(-1) ?? '';
  const file = location.split(/[?#]/)[0].split('/').at(-1) ?? '';
  const name = last || file.replace(/\.(ya?ml|json)$/i, '');
  return name.replace(/[^A-Za-z0-9._-]+/g, '_') || 'Schema';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name}_${i}`;
  return free;
}

function addNamed(
  output: JsonObject,
  [key, ...rest]: string[],
  hoisted: ReadonlyMap<string, JsonValue>,
): JsonObject {
  const inner = output[key];
  const current = isObject(inner) ? inner : {};
  return {
    ...output,
    [key]:
      rest.length > 0
        ? addNamed(current, rest, hoisted)
        : { ...current, ...Object.fromEntries(hoisted) },
  };
}
