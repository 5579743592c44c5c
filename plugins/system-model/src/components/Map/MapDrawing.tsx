import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useAddressState } from '../../hooks/useAddressState';
import { usePanZoom } from '../../hooks/usePanZoom';
import { findConnected } from '../../lib/map/findConnected';
import { findNeighbour } from '../../lib/map/findNeighbour';
import type { MapModel, MapNode } from '../../lib/map/MapModel';
import { moveByKey } from '../../lib/map/moveByKey';
import type { PlacedMap } from '../../lib/map/Placed';
import {
  centreOn,
  READABLE_SCALE,
  reveal,
  startAt,
  type Size,
} from '../../lib/map/viewport';
import { systemModelTranslationRef } from '../../translation';
import { FocusPanel } from './FocusPanel';
import { MapGroups } from './MapGroups';
import { MapLines } from './MapLines';
import { MapNodes } from './MapNodes';
import { MapTitles } from './MapTitles';
import { ZoomButtons } from './ZoomButtons';
import styles from './Map.module.css';

/** A map that is moved and zoomed; one entity at a time is looked at, and the others are dimmed then. */
export function MapDrawing(props: {
  model: MapModel;
  placed: PlacedMap;
  size: Size;
  focus: string | undefined;
  matches: readonly MapNode[];
}) {
  const { model, placed, size, focus, matches } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [, change] = useAddressState();
  const focused = focus && placed.nodes.has(focus) ? focus : undefined;
  const first = focused ?? matches[0]?.ref ?? model.root;
  const { viewport, setViewport, wasDragged, handlers } = usePanZoom(
    startAt(placed.nodes.get(first), placed, size),
  );
  const [current, setCurrent] = useState(
    placed.nodes.has(first) ? first : model.nodes[0].ref,
  );
  const connected = useMemo(
    () => (focused ? findConnected(focused, model.edges) : undefined),
    [focused, model.edges],
  );
  const firstMatch = matches[0]?.ref;
  useEffect(() => {
    const box = firstMatch && placed.nodes.get(firstMatch);
    if (box) {
      setCurrent(firstMatch);
      setViewport(before =>
        centreOn(box, size, Math.max(before.scale, READABLE_SCALE)),
      );
    }
    // Only what is looked for moves the map; a window that changes does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [firstMatch, placed]);

  const focusOn = (ref: string | undefined) =>
    change({ focus: ref }, { replace: true });
  const onCanvasKey = (event: KeyboardEvent) => {
    const moved = moveByKey(viewport, event.key, placed, size);
    if (event.key === 'Escape') {
      focusOn(undefined);
    } else if (moved && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setViewport(moved);
    }
  };
  const walk = (ref: string, key: string) => {
    const next = findNeighbour(ref, key, placed.nodes);
    if (next) {
      setCurrent(next);
      setViewport(before => reveal(before, placed.nodes.get(next)!, size));
    }
    return next;
  };
  const node = model.nodes.find(({ ref }) => ref === focused);
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is moved by keys */}
      <svg
        {...handlers}
        className={styles.canvas}
        role="group"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved by keys
        tabIndex={0}
        aria-label={t('map.canvas')}
        data-far={viewport.scale < READABLE_SCALE || undefined}
        onKeyDown={onCanvasKey}
        onClick={event => {
          if (event.target === event.currentTarget && !wasDragged()) {
            focusOn(undefined);
          }
        }}
      >
        <g
          transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})`}
        >
          <MapGroups placed={placed} />
          <MapLines model={model} placed={placed} connected={connected} />
          <MapNodes
            model={model}
            placed={placed}
            current={current}
            focused={focused}
            connected={connected}
            matches={matches}
            onWalk={walk}
            onChoose={ref => {
              if (!wasDragged()) {
                setCurrent(ref);
                focusOn(ref === focused ? undefined : ref);
              }
            }}
          />
          <MapTitles placed={placed} rest={model.rest} scale={viewport.scale} />
        </g>
      </svg>
      <ZoomButtons
        onChange={key =>
          setViewport(before => moveByKey(before, key, placed, size)!)
        }
      />
      {node && (
        <FocusPanel
          node={node}
          model={model}
          onClear={() => focusOn(undefined)}
        />
      )}
    </>
  );
}
