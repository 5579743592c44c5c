import { stringifyEntityRef, type ApiEntity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { apiContractsTranslationRef } from '../../translation';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';
import { IterationComparison } from './IterationComparison';
import { IterationList } from './IterationList';
import { useIterations } from './useIterations';
import { useRange } from './useRange';
import styles from './History.module.css';

/** Every definition that an API has had, and what changed from one to another. */
export function HistoryContent() {
  const { entity } = useEntity<ApiEntity>();
  const entityRef = stringifyEntityRef(entity);
  return <HistoryOf key={entityRef} entityRef={entityRef} />;
}

function HistoryOf(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const iterations = useIterations(entityRef);
  const { items } = iterations;
  const selection = useRange(items?.[0]?.sequence);

  if (iterations.error) {
    return (
      <FailedAlert
        title={t('history.failed')}
        error={iterations.error}
        retry={iterations.retry}
      />
    );
  }
  if (!items) {
    return <Loading />;
  }
  if (items.length === 0) {
    return (
      <section className={styles.empty} aria-label={t('history.title')}>
        <p>{t('history.none')}</p>
      </section>
    );
  }
  return (
    <div className={styles.root}>
      <IterationList
        items={items}
        range={selection.range}
        onShow={selection.show}
        onCompare={selection.compare}
        more={iterations}
      />
      {selection.range ? (
        <IterationComparison
          key={`${selection.range.from} ${selection.range.to}`}
          entityRef={entityRef}
          range={selection.range}
        />
      ) : (
        <section className={styles.panel} aria-label={t('history.comparison')}>
          <p className={styles.note}>{t('history.first')}</p>
        </section>
      )}
    </div>
  );
}
