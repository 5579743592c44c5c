import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { PageHeader } from '../../app/layout/PageHeader';
import { toEntityPath } from '../../catalog/lib/toRow';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { useOwnershipRefs } from '../../catalog/page/useOwnershipRefs';
import { chooseRoot } from '../lib/chooseRoot';
import {
  formatGraphState,
  GraphState,
  parseGraphState,
} from '../lib/graphState';
import { graphModuleTranslationRef } from '../translation';
import { GraphControls } from './GraphControls';
import { RelationGraph, technicalKinds } from './RelationGraph';
import { useRoots } from './useRoots';
import styles from './Graph.module.css';

/** The graph of the catalog around one entity, to start with one of the reader's. */
export function GraphPage() {
  const { t } = useTranslationRef(graphModuleTranslationRef);
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseGraphState(params), [params]);
  const change = useCallback(
    (part: Partial<GraphState>) =>
      setParams(current =>
        formatGraphState({ ...parseGraphState(current), ...part }),
      ),
    [setParams],
  );
  const { entities, error, retry } = useRoots();
  const ownershipRefs = useOwnershipRefs();
  const root = useMemo(() => {
    if (state.root) {
      return toRef(state.root);
    }
    const chosen =
      ownershipRefs && entities && chooseRoot(entities, ownershipRefs);
    return chosen ? stringifyEntityRef(chosen) : undefined;
  }, [state.root, entities, ownershipRefs]);
  const roots = useMemo(() => (root ? [parseEntityRef(root)] : []), [root]);
  const titles = useEntityTitles(root ? [root] : []);
  const title = root && (titles?.get(root) ?? parseEntityRef(root).name);

  return (
    <main className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          root &&
          title && (
            <ButtonLink href={toEntityPath(root)} variant="primary">
              {t('open', { title })}
            </ButtonLink>
          )
        }
      />
      {root && title && (
        <GraphControls
          state={state}
          root={root}
          rootTitle={title}
          entities={entities ?? []}
          change={change}
        />
      )}
      {error && !root && (
        <div className={styles.empty}>
          <Alert
            status="danger"
            icon
            title={t('failed', { message: error.message })}
            customActions={
              <Button size="small" variant="secondary" onPress={retry}>
                {t('retry')}
              </Button>
            }
          />
        </div>
      )}
      {!root && !error && (!entities || !ownershipRefs) && <LoadingSkeleton />}
      {!root && entities && ownershipRefs && (
        <div className={styles.empty}>
          <p>{t('none')}</p>
          <ButtonLink href="/catalog" variant="secondary">
            {t('browse')}
          </ButtonLink>
        </div>
      )}
      {root && (
        <div className={styles.canvas}>
          <RelationGraph
            roots={roots}
            depth={state.depth}
            kinds={state.people ? undefined : technicalKinds}
            onSelect={ref => change({ root: ref })}
          />
        </div>
      )}
    </main>
  );
}

/** A reference from the URL, unless it is none. */
function toRef(value: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    return undefined;
  }
}
