import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { PublisherBase } from '@backstage/plugin-techdocs-node';

/** The etag of the site that is published for an entity, if there is one. */
export async function findPublishedEtag(
  entity: Entity,
  publisher: PublisherBase,
): Promise<string | undefined> {
  if (!(await publisher.hasDocsBeenGenerated(entity))) {
    return undefined;
  }
  const metadata = await publisher
    .fetchTechDocsMetadata(getCompoundEntityRef(entity))
    .catch(() => undefined);
  return metadata?.etag;
}
