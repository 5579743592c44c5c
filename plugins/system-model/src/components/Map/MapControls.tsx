import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useAddressState } from '../../hooks/useAddressState';
import { useIsNarrow } from '../../hooks/useIsNarrow';
import { findMatches } from '../../lib/map/findMatches';
import type { MapModel } from '../../lib/map/MapModel';
import { DEPTHS, type MapState } from '../../lib/map/mapState';
import { toKind } from '../../lib/toKind';
import { systemModelTranslationRef } from '../../translation';
import { MapTitle } from './MapTitle';
import styles from './Map.module.css';

const DIRECTIONS = ['both', 'down', 'up'] as const;

/** Whose map it is, how far it goes, and how it is shown. */
export function MapControls(props: {
  state: MapState;
  entityRef: string;
  model?: MapModel;
}) {
  const { state, entityRef, model } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [, change] = useAddressState();
  const isNarrow = useIsNarrow();
  const view = state.view ?? (isNarrow ? 'list' : 'map');
  const depths = [...new Set([...DEPTHS, state.depth])].sort((a, b) => a - b);
  const found = model && findMatches(model.nodes, state.text).length;
  return (
    <div className={styles.controls}>
      <MapTitle entityRef={entityRef} model={model} />
      <div className={styles.tools}>
        {toKind(entityRef) !== 'system' && (
          <>
            <Choice
              label={t('map.direction')}
              value={state.direction}
              options={DIRECTIONS.map(id => ({
                id,
                label: t(`map.${id}`),
              }))}
              onChange={direction =>
                change({
                  direction: direction === 'both' ? undefined : direction,
                })
              }
            />
            <Select
              className={styles.depth}
              size="small"
              aria-label={t('map.depth')}
              value={String(state.depth)}
              onChange={depth => change({ depth: String(depth) })}
              options={depths.map(depth => ({
                value: String(depth),
                label: `${t('map.depth')}: ${depth}`,
              }))}
            />
          </>
        )}
        <Choice
          label={t('map.view')}
          value={view}
          options={[
            { id: 'map', label: t('map.asMap') },
            { id: 'list', label: t('map.asList') },
          ]}
          onChange={chosen => change({ view: chosen })}
        />
        <SearchField
          className={styles.search}
          size="small"
          aria-label={t('map.search')}
          placeholder={t('map.search')}
          value={state.text}
          onChange={q => change({ q }, { replace: true })}
        />
        <span className={styles.quiet} role="status">
          {state.text &&
            found !== undefined &&
            t('map.found', { count: found })}
        </span>
      </div>
    </div>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: ReadonlyArray<{ id: string; label: string }>;
  onChange(id: string): void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => onChange(String([...keys][0]))}
    >
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id} size="small">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
