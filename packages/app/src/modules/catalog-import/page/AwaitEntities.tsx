import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Alert, Skeleton } from '@backstage/ui';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { registerTranslationRef } from '../translation';
import { findMissing } from './findMissing';

/** The catalog reads what was registered within seconds; later something is wrong. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 1000;

/**
 * Shows its children once the catalog has the entities, because the links among
 * them would lead nowhere before. What does not arrive is named.
 */
export function AwaitEntities(props: {
  readonly entities: readonly CompoundEntityRef[];
  readonly patienceMs?: number;
  readonly children: ReactNode;
}) {
  const { entities, patienceMs = PATIENCE_MS, children } = props;
  const { t } = useTranslationRef(registerTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const [missing, setMissing] = useState<readonly CompoundEntityRef[]>();
  // The wizard makes a new list each time it renders.
  const key = entities.map(entity => stringifyEntityRef(entity)).join(' ');
  const awaited = useMemo(() => entities, [key]); // eslint-disable-line react-hooks/exhaustive-deps

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const until = Date.now() + patienceMs;
    const look = async () => {
      // A failing catalog is the same as one that has nothing yet.
      const rest = await findMissing(catalogApi, awaited).catch(() => awaited);
      if (left) {
        return;
      }
      if (rest.length === 0 || Date.now() >= until) {
        setMissing(rest);
      } else {
        timer = setTimeout(look, PAUSE_MS);
      }
    };
    look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [catalogApi, awaited, patienceMs]);

  if (!missing) {
    return (
      <div role="status">
        <p>{t('await.reading')}</p>
        <Skeleton width={320} height={16} />
      </div>
    );
  }
  return (
    <>
      {missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('await.missing')}
          description={missing.map(e => stringifyEntityRef(e)).join(', ')}
        />
      )}
      {children}
    </>
  );
}
