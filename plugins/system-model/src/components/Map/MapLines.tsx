import { memo } from 'react';
import type { MapModel } from '../../lib/map/MapModel';
import { toBundlePath, toEdgePath } from '../../lib/map/paths';
import type { PlacedMap } from '../../lib/map/Placed';
import styles from './Map.module.css';

const toWidth = (count: number) => Math.min(7, 1.5 + Math.log2(count));

/** Relations: within boxes one by one, between boxes as one line until an entity is looked at. */
export const MapLines = memo(function Lines(props: {
  model: MapModel;
  placed: PlacedMap;
  connected: ReadonlySet<string> | undefined;
}) {
  const { model, placed, connected } = props;
  const systemOf = new Map(
    model.nodes.map(({ ref, system = '' }) => [ref, system]),
  );
  const isOn = (needer: string, needed: string) =>
    connected !== undefined && connected.has(needer) && connected.has(needed);
  const drawn = model.edges.filter(
    ({ needer, needed }) =>
      systemOf.get(needer) === systemOf.get(needed) || isOn(needer, needed),
  );
  return (
    <g aria-hidden="true" fill="none">
      <defs>
        <Arrow id="system-model-arrow" />
        <Arrow id="system-model-arrow-on" isOn />
      </defs>
      {placed.bundles.map(({ from, to, count, points }) => (
        <path
          key={`${from} ${to}`}
          className={styles.bundle}
          data-dim={connected !== undefined || undefined}
          d={toBundlePath(points)}
          strokeWidth={toWidth(count)}
        />
      ))}
      {drawn.map(({ needer, needed }) => {
        const from = placed.nodes.get(needer);
        const to = placed.nodes.get(needed);
        const on = isOn(needer, needed);
        return from && to ? (
          <path
            key={`${needer} ${needed}`}
            className={styles.line}
            data-on={on || undefined}
            data-dim={(connected && !on) || undefined}
            d={toEdgePath(from, to)}
            markerEnd={`url(#system-model-arrow${on ? '-on' : ''})`}
          />
        ) : null;
      })}
    </g>
  );
});

function Arrow(props: { id: string; isOn?: boolean }) {
  return (
    <marker
      id={props.id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="7"
      markerHeight="7"
      orient="auto"
    >
      <path
        className={styles.arrow}
        data-on={props.isOn}
        d="M0,0 L8,4 L0,8 z"
      />
    </marker>
  );
}
