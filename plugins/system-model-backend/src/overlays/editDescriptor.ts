import { ConflictError } from '@backstage/errors';
import {
  OverlayValues,
  RemovableList,
} from '@fairway/plugin-system-model-common';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  YAMLMap,
} from 'yaml';
import { normalizeRef } from '../merge/normalizeRef';
import { splitPointer } from '../merge/splitPointer';
import { toKept } from './fields';
import { removeMembers } from './removeMembers';
import { LIST_POINTERS } from './removals';

type Path = readonly string[];

/** The lists of `qm.yaml` that members are taken out of. */
const QM_LISTS: Readonly<Partial<Record<RemovableList, Path>>> = {
  tags: ['service', 'tags'],
  aliases: ['service', 'aliases'],
};

/** Fields of `qm.yaml`; it has no place for links that are only links. */
const QM_PATHS: Readonly<Record<string, Path>> = {
  '/metadata/description': ['service', 'description'],
  '/metadata/tags': ['service', 'tags'],
  '/spec/lifecycle': ['service', 'lifecycle'],
  '/spec/tier': ['service', 'tier'],
};

/**
 * Writes values into the text of a descriptor, and leaves the rest as it is,
 * comments included. Links and tags are added to those that there are; what is
 * removed is taken out where it is.
 *
 * @param format - Id of its format
 * @throws ConflictError if the descriptor has no place for them
 */
export function editDescriptor(
  text: string,
  format: string,
  entityRef: string,
  values: OverlayValues,
): string {
  const isQm = format === 'qm.yaml';
  if (!isQm && format !== 'catalog-info.yaml') {
    throw new ConflictError(
      `${entityRef} is described in the format ${format}, which the portal cannot edit: expected catalog-info.yaml or qm.yaml`,
    );
  }
  const documents = parseAllDocuments(text) as Document[];
  const document = documents.find(one =>
    isQm ? isMap(one.get('service')) : isAbout(one, entityRef),
  );
  if (!document || documents.some(({ errors }) => errors.length > 0)) {
    throw new ConflictError(
      `The descriptor of ${entityRef} cannot be edited: it is no YAML, or does not describe the entity any more`,
    );
  }
  for (const [pointer, value] of toKept(values, () => undefined)) {
    if (Array.isArray(value) && value.length === 0) {
      continue;
    }
    const path = isQm ? QM_PATHS[pointer] : pointer.slice(1).split('/');
    if (!path) {
      throw new ConflictError(
        'qm.yaml has no place for links and contacts: edit the other fields alone',
      );
    }
    setValue(document, path, value);
  }
  for (const [name, members] of Object.entries(values.removed ?? {})) {
    const list = name as RemovableList;
    const path = isQm ? QM_LISTS[list] : splitPointer(LIST_POINTERS[list]);
    if (path) {
      removeMembers(document, path, { entityRef, list, members });
    }
  }
  return toText(documents, text);
}

function isAbout(document: Document, entityRef: string): boolean {
  const read = (...path: string[]) => {
    const value: unknown = document.getIn(path);
    return typeof value === 'string' ? value : undefined;
  };
  const [kind, name] = [read('kind'), read('metadata', 'name')];
  const namespace = read('metadata', 'namespace') ?? 'default';
  return (
    kind !== undefined &&
    name !== undefined &&
    normalizeRef(`${kind}:${namespace}/${name}`, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    }) === entityRef
  );
}

function setValue(document: Document, path: Path, value: unknown): void {
  const parent = path.slice(0, -1);
  const around: unknown = document.getIn(parent, true);
  if (around !== undefined && !isMap(around)) {
    throw new ConflictError(
      `The descriptor cannot be edited: expected a mapping at ${parent.join(
        '.',
      )}`,
    );
  }
  const known: unknown = document.getIn(path, true);
  if (Array.isArray(value) && isSeq(known)) {
    const keys = new Set(known.items.map(toKey));
    value
      .map(item => document.createNode(item))
      .filter(item => !keys.has(toKey(item)))
      .forEach(item => known.add(item));
  } else if (isScalar(known)) {
    // Keeps the comment beside it.
    known.value = value;
    known.source = undefined;
    known.type = undefined;
  } else {
    document.setIn(path, document.createNode(value));
  }
}

/** Links are the same if they lead to the same place. */
function toKey(item: unknown): string {
  return String(
    isMap(item) ? (item as YAMLMap).get('url') : isScalar(item) && item.value,
  );
}

/** As it was written: line ends, and lists that are not indented. */
function toText(documents: readonly Document[], before: string): string {
  const indentSeq = !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(before);
  const text = documents
    .map(document => document.toString({ lineWidth: 0, indentSeq }))
    .join('');
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
