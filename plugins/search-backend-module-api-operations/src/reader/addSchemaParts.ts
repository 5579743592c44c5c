import {
  asList,
  asObject,
  asText,
  ContractSource,
  nameOfReference,
} from '@fairway/plugin-api-contracts-common';
import { MOST_VALUES } from './limits';
import { Parts } from './Parts';

/** What is said about values, and holds no fields. */
const ASIDE = new Set([
  'const',
  'default',
  'discriminator',
  'enum',
  'example',
  'examples',
  'required',
]);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/**
 * Adds the names of parameters, schemas and fields that stand in parts of a document.
 *
 * @remarks
 *
 * Goes level by level, so that with a large schema the fields nearest to the
 * operation are those that are found, and looks at nothing twice: schemas may
 * contain themselves.
 *
 * @param starts - Parameters, bodies, messages or schemas
 */
export function addSchemaParts(
  parts: Parts,
  source: ContractSource,
  starts: readonly unknown[],
): void {
  const queue: object[] = [];
  const seen = new Set<object>();
  const open = (value: unknown) => {
    if (isObject(value) && queue.length < MOST_VALUES && !seen.has(value)) {
      seen.add(value);
      queue.push(value);
    }
  };
  starts.forEach(open);
  for (let at = 0; at < queue.length && !parts.isFull; at += 1) {
    look(parts, source, queue[at], open);
  }
}

function look(
  parts: Parts,
  source: ContractSource,
  value: object,
  open: (value: unknown) => void,
): void {
  if (Array.isArray(value)) {
    value.slice(0, MOST_VALUES).forEach(open);
    return;
  }
  const {
    $ref,
    in: place,
    name,
    properties,
    fields,
    ...rest
  } = asObject(value);
  if (typeof $ref === 'string') {
    parts.add(nameOfReference(value));
    open(source.resolve(value));
    return;
  }
  if (place !== undefined) {
    parts.add(asText(name));
  }
  for (const [field, schema] of Object.entries(asObject(properties))) {
    parts.add(field);
    open(schema);
  }
  // Records of Avro.
  for (const field of asList(fields)) {
    parts.add(asText(asObject(field).name));
    open(field);
  }
  for (const [key, child] of Object.entries(rest)) {
    if (!ASIDE.has(key) && !key.startsWith('x-')) {
      open(child);
    }
  }
}
