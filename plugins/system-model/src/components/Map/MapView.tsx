import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useIsNarrow } from '../../hooks/useIsNarrow';
import { findMatches } from '../../lib/map/findMatches';
import type { MapModel } from '../../lib/map/MapModel';
import type { MapState } from '../../lib/map/mapState';
import { toKind } from '../../lib/toKind';
import { systemModelTranslationRef } from '../../translation';
import { Note } from '../Failure';
import { MapCanvas } from './MapCanvas';
import { MapList } from './MapList';
import styles from './Map.module.css';

/** More takes longer to draw than anybody waits, and cannot be read. */
const MOST_DRAWN = 800;

/** What is on a map, drawn or as a list. */
export function MapView(props: { state: MapState; model: MapModel }) {
  const { state, model } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const isNarrow = useIsNarrow();
  const matches = useMemo(
    () => findMatches(model.nodes, state.text),
    [model.nodes, state.text],
  );
  const isTooLarge = model.nodes.length > MOST_DRAWN;
  const isList =
    isTooLarge || (state.view ?? (isNarrow ? 'list' : 'map')) === 'list';
  if (model.edges.length === 0 && model.nodes.length <= 1) {
    const isSystem = toKind(model.root) === 'system';
    return <Note title={t(isSystem ? 'map.aloneSystem' : 'map.alone')} />;
  }
  return (
    <>
      {(model.isTruncated || isTooLarge) && (
        <p className={styles.quiet} role="status">
          {t('map.truncated')}
        </p>
      )}
      {isList ? (
        <MapList model={model} state={state} matches={matches} />
      ) : (
        <MapCanvas model={model} focus={state.focus} matches={matches} />
      )}
    </>
  );
}
