import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** Reads the entities that led the catalog to one, as far as they can be read. */
export function useAncestors(entity: Entity): readonly Entity[] {
  const catalogApi = useApi(catalogApiRef);
  const entityRef = stringifyEntityRef(entity);
  const [answer, setAnswer] = useState<{ of: string; found: Entity[] }>();

  useEffect(() => {
    let left = false;
    catalogApi.getEntityAncestors({ entityRef }).then(
      ({ items }) => {
        const found = items
          .map(item => item.entity)
          .filter(ancestor => stringifyEntityRef(ancestor) !== entityRef);
        return left || setAnswer({ of: entityRef, found });
      },
      // They only explain a fault; the page does without.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [catalogApi, entityRef]);

  return answer?.of === entityRef ? answer.found : [];
}
