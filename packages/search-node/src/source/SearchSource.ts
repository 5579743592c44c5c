import { Entity } from '@backstage/catalog-model';
import { Permission } from '@backstage/plugin-permission-common';
import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * A document as a source has it.
 *
 * @public
 */
export type SourceDocument = {
  /** What results carry. Its `location` is unique among the documents of its type. */
  readonly document: IndexableDocument;
  /** What it is called by, in every way that people know: name, title, path, id. */
  readonly names: readonly string[];
  /** What it is found by next: owner, tags, aliases of what it belongs to. */
  readonly tags: readonly string[];
  /** One or two sentences. */
  readonly description?: string;
  /** Everything else. Words beyond the first 100 000 letters do not count. */
  readonly text?: string;
  /** What it can be narrowed and counted by, such as `kind` or `owner`. `type` is that of the document and need not be given. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** From 0 to 1: how much it is used by others. Default 0. */
  readonly popularity?: number;
  /** When it last changed. ISO 8601. */
  readonly updatedAt?: string;
};

/**
 * All documents of a type that belong to one entity or one repository.
 *
 * @remarks
 *
 * It is what changes together: its documents are replaced as a whole.
 *
 * @public
 */
export type SourceGroup = {
  /** Reference of the entity, or another unique name that does not change. */
  readonly ref: string;
  /** The entity that decides who may read the documents; absent where none does. */
  readonly entity?: Entity;
  /** Empty if there are none (any more). */
  readonly documents: readonly SourceDocument[];
  /**
   * Why this group alone could not be read when all were: what the index has of
   * it stays, and it is read again until it succeeds.
   */
  readonly fault?: string;
};

/**
 * Where documents of one type come from.
 *
 * @public
 */
export interface SearchSource {
  readonly type: string;
  /** Who may read them. Everybody who is signed in, if absent. */
  readonly visibilityPermission?: Permission;

  /**
   * Reads all groups, for an index that is built anew. Groups without documents
   * may be left out; those that cannot be read are named with their fault.
   */
  readAll(options: { signal: AbortSignal }): AsyncIterable<SourceGroup>;

  /**
   * Reads the groups that changed.
   *
   * @param refs - At most a hundred
   * @returns One group for each, empty for what is gone
   * @throws if it could not be found out; it is asked again later
   */
  read(
    refs: readonly string[],
    options: { signal: AbortSignal },
  ): Promise<SourceGroup[]>;

  /**
   * Which groups an event changes. Changes of entities need not be told: those
   * that the source `concerns` are read again anyway.
   */
  readonly events?: {
    readonly topics: readonly string[];
    toRefs(event: {
      readonly topic: string;
      readonly eventPayload: unknown;
    }): readonly string[];
  };

  /**
   * Which entities have groups, by their reference, where groups are those of
   * entities and change and end with them.
   */
  concerns?(entityRef: string): boolean;
}
