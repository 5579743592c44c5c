import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { parseForgeEditUrl, toFolder } from './forgePlace';

/** The commit that changed something last. */
export type LastCommit = {
  readonly sha: string;
  readonly date: string;
  readonly author: string;
  /** Where the commit is shown. */
  readonly href: string;
};

/**
 * Asks the embedded forge who changed a file last; of other hosts nothing is known.
 *
 * @param editUrl - Where the file is edited
 * @param ofFolder - Ask about the folder that the file is in
 */
export function useLastCommit(
  editUrl: string | undefined,
  ofFolder = false,
): LastCommit | undefined {
  const discoveryApi = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const [commit, setCommit] = useState<LastCommit>();

  useEffect(() => {
    const controller = new AbortController();
    setCommit(undefined);
    const ask = async () => {
      const baseUrl = await discoveryApi.getBaseUrl('forge');
      const file = parseForgeEditUrl(editUrl, baseUrl);
      if (!file) {
        return;
      }
      const { owner, repo, branch, path } = ofFolder ? toFolder(file) : file;
      const repository = [owner, repo].map(encodeURIComponent).join('/');
      const query = new URLSearchParams({
        sha: branch,
        limit: '1',
        stat: 'false',
      });
      if (path) {
        query.set('path', path);
      }
      const { signal } = controller;
      const response = await fetch(
        `${baseUrl}/api/v1/repos/${repository}/commits?${query}`,
        { signal },
      );
      const [latest] = response.ok ? await response.json() : [];
      if (latest) {
        const { name, date } = latest.commit.author;
        setCommit({
          sha: latest.sha,
          date,
          author: name,
          href: `/forge/${repository}/commit/${latest.sha}`,
        });
      }
    };
    // It stands beside what people came for, so without it nothing is said.
    ask().catch(() => {});
    return () => controller.abort();
  }, [discoveryApi, fetch, editUrl, ofFolder]);

  return commit;
}
