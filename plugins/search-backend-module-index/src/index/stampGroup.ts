import { StoredGroup } from '@fairway/search-node';

/** Says when documents changed that do not know it themselves. */
export function stampGroup(group: StoredGroup, changedAt: number): StoredGroup {
  const updatedAt = new Date(changedAt).toISOString();
  return {
    ...group,
    documents: group.documents.map(document => ({
      ...document,
      updatedAt: document.updatedAt || updatedAt,
    })),
  };
}
