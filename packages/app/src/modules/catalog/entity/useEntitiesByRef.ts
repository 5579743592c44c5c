import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** What is shown of an entity that another one names. */
const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.links',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.profile',
];

/**
 * Reads entities by their references, in one request.
 *
 * @param refs - References in any order, repeated or not
 * @returns `undefined` until they are known; what is not in the catalog is absent
 */
export function useEntitiesByRef(
  refs: readonly string[],
): ReadonlyMap<string, Entity> | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [answer, setAnswer] = useState<{
    question: string;
    found: ReadonlyMap<string, Entity>;
  }>();
  const question = [...new Set(refs)].sort().join('\n');

  useEffect(() => {
    const entityRefs = question ? question.split('\n') : [];
    const settle = (found: ReadonlyMap<string, Entity>) =>
      setAnswer({ question, found });
    if (entityRefs.length === 0) {
      settle(new Map());
      return undefined;
    }
    let cancelled = false;
    catalogApi.getEntitiesByRefs({ entityRefs, fields }).then(
      ({ items }) =>
        cancelled ||
        settle(
          new Map(
            items.flatMap((item, index) =>
              item ? [[entityRefs[index], item]] : [],
            ),
          ),
        ),
      // The page still names them, by their references.
      () => cancelled || settle(new Map()),
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, question]);

  return answer?.question === question ? answer.found : undefined;
}
