import { useApi } from '@backstage/frontend-plugin-api';
import {
  scaffolderApiRef,
  type ScaffolderTask,
} from '@backstage/plugin-scaffolder-react';
import { useCallback, useEffect, useState } from 'react';

export type Whose = 'owned' | 'all';

const STEP = 25;

export interface Runs {
  readonly items?: readonly ScaffolderTask[];
  readonly total: number;
  readonly error?: Error;
  retry(): void;
  showMore(): void;
}

/** Reads the runs of starter kits, the latest first. */
export function useRuns(whose: Whose): Runs {
  const scaffolderApi = useApi(scaffolderApiRef);
  const [limit, setLimit] = useState(STEP);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    whose: Whose;
    items?: ScaffolderTask[];
    total: number;
    error?: Error;
  }>({ whose, total: 0 });

  useEffect(() => {
    let cancelled = false;
    const read = async () => {
      if (!scaffolderApi.listTasks) {
        throw new Error('This portal keeps no list of runs.');
      }
      return scaffolderApi.listTasks({ filterByOwnership: whose, limit });
    };
    read().then(
      ({ tasks, totalTasks }) =>
        cancelled ||
        setState({ whose, items: tasks, total: totalTasks ?? tasks.length }),
      error => cancelled || setState({ whose, total: 0, error }),
    );
    return () => {
      cancelled = true;
    };
  }, [scaffolderApi, whose, limit, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  const showMore = useCallback(() => setLimit(n => n + STEP), []);
  const current = state.whose === whose ? state : { total: 0 };
  return { ...current, retry, showMore };
}
