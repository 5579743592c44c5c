import {
  ApiEntity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
} from '@backstage/catalog-model';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { NewIteration } from './Iteration';

const MAX_LISTED = 10;

function describe({ changes = [] }: NewIteration): string {
  const paths = changes
    .filter(({ level }) => level === 'breaking')
    .map(({ path }) => path);
  const distinct = [...new Set(paths)];
  const listed = distinct.slice(0, MAX_LISTED).join(', ');
  const more = distinct.length - MAX_LISTED;
  return more > 0 ? `${listed} and ${more} more` : listed;
}

/**
 * Tells the owners of everything that consumes an API that a change of it breaks something.
 *
 * @remarks
 *
 * The consumers are named as recipients; the notifications backend knows their
 * owners. A later change of the same API takes the place of what was not read yet.
 */
export async function notifyConsumers(
  entity: ApiEntity,
  iteration: NewIteration,
  notifications: NotificationService,
): Promise<void> {
  const consumers = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_API_CONSUMED_BY)
    .map(({ targetRef }) => targetRef);
  if (iteration.verdict !== 'breaking' || consumers.length === 0) {
    return;
  }
  const { namespace, name } = parseEntityRef(iteration.entityRef);
  const path = ['catalog', namespace, 'api', name, 'history'];
  await notifications.send({
    recipients: { type: 'entity', entityRef: consumers },
    payload: {
      title: `Breaking change of the API ${entity.metadata.title ?? name}`,
      description: `Affected: ${describe(iteration)}`,
      link: `/${path.map(encodeURIComponent).join('/')}?iteration=${
        iteration.sequence
      }`,
      severity: 'high',
      topic: 'api-contracts',
      scope: `breaking-change:${iteration.entityRef}`,
    },
  });
}
