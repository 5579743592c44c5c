import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useAddressState } from '../../hooks/useAddressState';
import { useMap } from '../../hooks/useMap';
import { readMapState, type MapState } from '../../lib/map/mapState';
import { statusOf } from '../../lib/statusOf';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { MapChooser } from './MapChooser';
import { MapControls } from './MapControls';
import { MapView } from './MapView';
import styles from './Map.module.css';

/** A map of what needs what. */
export function MapPage() {
  const [params] = useAddressState();
  const state = useMemo(() => readMapState(params), [params]);
  const { entity } = state;
  return (
    <main className={styles.page}>
      {entity && isRef(entity) ? (
        <MapOf
          key={entity}
          state={state}
          entityRef={entity.toLocaleLowerCase('en-US')}
        />
      ) : (
        <MapChooser />
      )}
    </main>
  );
}

function MapOf(props: { state: MapState; entityRef: string }) {
  const { state, entityRef } = props;
  const { depth, direction } = state;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const { value, error, refresh } = useMap({ entityRef, depth, direction });
  return (
    <>
      <MapControls state={state} entityRef={entityRef} model={value} />
      {error && (
        <div>
          <Failure
            title={t('map.failed')}
            error={error}
            retry={statusOf(error) === 404 ? undefined : refresh}
          />
        </div>
      )}
      {!value && !error && (
        <div className={styles.frame}>
          <div className={styles.waiting}>
            <Loading rows={8} />
          </div>
        </div>
      )}
      {value && <MapView state={state} model={value} />}
    </>
  );
}

function isRef(text: string): boolean {
  return /^[^:/]+:[^:/]+\/[^:/]+$/.test(text);
}
