import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import {
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Button, ButtonLink, Skeleton } from '@backstage/ui';
import type { ReactNode } from 'react';
import { PageHeader } from '../../../app/layout/PageHeader';
import { useKindLabel } from '../../page/useKindLabel';
import { catalogModuleTranslationRef } from '../../translation';
import styles from './EntityArrival.module.css';
import { useArrival } from './useArrival';

/** A full catalog that was just started takes this long for a new file. */
const PATIENCE_MS = 30_000;

/** Stands before the page of an entity: waits for one that is not in the catalog yet, and helps on if it stays away. */
export function EntityArrival(props: {
  readonly patienceMs?: number;
  readonly children: ReactNode;
}) {
  const { patienceMs = PATIENCE_MS, children } = props;
  const entityRef = stringifyEntityRef(useRouteRefParams(entityRouteRef));
  const [arrival, lookAgain] = useArrival(entityRef, patienceMs);
  if (arrival === 'unknown' || arrival === 'there') {
    return <>{children}</>;
  }
  return (
    <NotInCatalog
      entity={parseEntityRef(entityRef)}
      isAwaited={arrival === 'awaited'}
      onLookAgain={lookAgain}
    />
  );
}

function NotInCatalog(props: {
  readonly entity: CompoundEntityRef;
  readonly isAwaited: boolean;
  readonly onLookAgain: () => void;
}) {
  const { entity, isAwaited, onLookAgain } = props;
  const { kind, namespace, name } = entity;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const toKindLabel = useKindLabel();
  return (
    <main>
      <PageHeader
        title={name}
        breadcrumbs={[
          { label: t('page.catalog'), href: '/catalog' },
          { label: toKindLabel(kind), href: `/catalog?kind=${kind}` },
        ]}
      />
      <div className={styles.body}>
        <div role="status">
          {isAwaited ? (
            <>
              <p className={styles.title}>{t('arrival.awaited')}</p>
              <p className={styles.text}>{t('arrival.awaitedText')}</p>
              <Skeleton width={320} height={16} />
            </>
          ) : (
            <>
              <p className={styles.title}>{t('arrival.missing')}</p>
              <p className={styles.text}>
                {t('arrival.missingText', { kind, namespace, name })}
              </p>
            </>
          )}
        </div>
        <div className={styles.actions}>
          {!isAwaited && (
            <Button variant="primary" onPress={onLookAgain}>
              {t('arrival.again')}
            </Button>
          )}
          <ButtonLink
            href={`/search?query=${encodeURIComponent(name)}`}
            variant="secondary"
          >
            {t('arrival.search')}
          </ButtonLink>
          <ButtonLink href="/catalog-import" variant="secondary">
            {t('page.register')}
          </ButtonLink>
        </div>
      </div>
    </main>
  );
}
