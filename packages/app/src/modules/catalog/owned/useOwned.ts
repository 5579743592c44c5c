import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';
import { OwnedEntity, toOwned } from './toOwned';

export interface Owned {
  readonly items?: readonly OwnedEntity[];
  readonly total: number;
  readonly error?: Error;
  retry(): void;
}

/** Enough to find what needs attention among it without reading everything. */
const READ = 200;

/**
 * Reads what some users and groups own.
 *
 * @param owners - References of the owners, `undefined` while they are not known
 */
export function useOwned(owners: readonly string[] | undefined): Owned {
  const catalogApi = useApi(catalogApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<Owned, 'retry'>>({ total: 0 });

  const question = owners?.join('\n');

  useEffect(() => {
    if (question === undefined) {
      return undefined;
    }
    let cancelled = false;
    const read = async () => {
      const ownedBy = question ? question.split('\n') : [];
      if (ownedBy.length === 0) {
        return { items: [], total: 0 };
      }
      const { items, totalItems } = await catalogApi.queryEntities({
        filter: {
          'relations.ownedBy': ownedBy,
          kind: [
            'component',
            'api',
            'resource',
            'system',
            'domain',
            'template',
          ],
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'metadata.annotations',
          'spec.type',
          'spec.lifecycle',
          'status',
        ],
        limit: READ,
      });
      return { items: toOwned(items), total: totalItems };
    };
    setState({ total: 0 });
    read().then(
      found => cancelled || setState(found),
      error => cancelled || setState({ total: 0, error }),
    );
    return () => {
      cancelled = true;
    };
  }, [question, catalogApi, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  return { ...state, retry };
}
