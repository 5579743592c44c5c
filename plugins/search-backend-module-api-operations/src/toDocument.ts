import {
  ApiEntity,
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { toOperationSearch } from '@fairway/plugin-api-contracts-common';
import { Operation } from './reader/Operation';

/** An operation of an API as it stands in the index. */
export type ApiOperationDocument = IndexableDocument & {
  /** What it is an operation of. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly apiTitle: string;
  readonly type: string;
  readonly lifecycle: string;
  readonly owner: string;

  readonly method: string;
  /** Empty if it has none, since some engines take the fields of all documents from the first one. */
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** The words in its names, for engines that see only one in `/baskets/{id}` and in `createBasket`. */
  readonly words: string;
};

/** Makes an operation ready for the index. */
export function toDocument(
  entity: ApiEntity,
  operation: Operation,
): ApiOperationDocument {
  const { metadata, kind, spec } = entity;
  const { name, operationId = '', summary, description, parts } = operation;
  const namespace = metadata.namespace ?? DEFAULT_NAMESPACE;
  return {
    title: name,
    text: [summary, description, parts.join(' ')].filter(Boolean).join(' · '),
    location: `${toPath(namespace, metadata.name)}${toOperationSearch(
      operation.address,
    )}`,
    authorization: { resourceRef: stringifyEntityRef(entity) },
    kind,
    namespace,
    name: metadata.name,
    apiTitle: metadata.title ?? metadata.name,
    type: spec.type,
    lifecycle: spec.lifecycle,
    owner: spec.owner,
    method: operation.method,
    operationId,
    tags: operation.tags,
    deprecated: operation.isDeprecated,
    words: splitWords(`${name} ${operationId}`).join(' '),
  };
}

/** The *Definition* tab, by an address as the catalog's own collator writes it. */
function toPath(namespace: string, name: string): string {
  return `/catalog/${namespace}/api/${name}/definition`.toLocaleLowerCase(
    'en-US',
  );
}

/** The words in names, also where only a capital letter begins one. */
function splitWords(names: string): string[] {
  const words = names
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .match(/[\p{L}\p{N}]+/gu);
  return [...new Set(words)];
}
