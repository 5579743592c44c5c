import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { toTitle } from '../lib/toTitle';

/**
 * Reads the display names of entities that rows refer to, all in one request.
 *
 * @param refs - References in any order, repeated or not
 * @returns Names by reference; `undefined` until they are known
 */
export function useEntityTitles(
  refs: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [answer, setAnswer] = useState<{
    question: string;
    titles: ReadonlyMap<string, string>;
  }>();
  const question = [...new Set(refs)].sort().join('\n');

  useEffect(() => {
    const entityRefs = question ? question.split('\n') : [];
    const settle = (titles: ReadonlyMap<string, string>) =>
      setAnswer({ question, titles });
    if (entityRefs.length === 0) {
      settle(new Map());
      return undefined;
    }
    let cancelled = false;
    catalogApi
      .getEntitiesByRefs({
        entityRefs,
        fields: [
          'kind',
          'metadata.name',
          'metadata.title',
          'spec.profile.displayName',
        ],
      })
      .then(
        ({ items }) =>
          cancelled ||
          settle(
            new Map(
              items.flatMap((item, index) =>
                item ? [[entityRefs[index], toTitle(item)]] : [],
              ),
            ),
          ),
        // Names are a nicety: without them the rows show references.
        () => cancelled || settle(new Map()),
      );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, question]);

  // Names of other rows would show these ones without theirs for a moment.
  return answer?.question === question ? answer.titles : undefined;
}
