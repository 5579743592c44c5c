import { MODEL_ANNOTATION } from '../modelLocation';
import { ALIASES_ANNOTATION, UNITED_LISTS } from './unitedLists';

/** A field of an entity, or a member of one of its lists. */
type FieldTarget = {
  readonly path: readonly string[];
  /** What makes a member of the list at the path the same as another. */
  readonly memberKey?: string;
};

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** They say what an entity is and where the catalog has it from, which nobody else can know. */
const UNTOUCHABLE = new Set([
  'metadata/name',
  'metadata/namespace',
  'metadata/uid',
  'metadata/etag',
  `metadata/annotations/${MODEL_ANNOTATION}`,
]);
const CATALOG_ANNOTATION =
  /^metadata\/annotations\/backstage\.io\/(managed-by|orphan)/;

/**
 * Reads a pointer of the provenance of an entity.
 *
 * @returns `undefined` for what the model is not to add
 */
export function parsePointer(pointer: string): FieldTarget | undefined {
  const path = pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = path.join('/');
  const isRefused =
    path.length < 2 ||
    !['metadata', 'spec'].includes(path[0]) ||
    path.some(key => UNSAFE_KEYS.has(key)) ||
    // A placeholder is relative to the file it stands in.
    path.some(key => key.startsWith('$')) ||
    UNTOUCHABLE.has(name) ||
    CATALOG_ANNOTATION.test(name);
  if (isRefused) {
    return undefined;
  }
  const list = path.slice(0, -1);
  const isMember =
    UNITED_LISTS.has(list.join('/')) ||
    (path.length === 4 && path[2] === ALIASES_ANNOTATION);
  return isMember ? { path: list, memberKey: path[path.length - 1] } : { path };
}
