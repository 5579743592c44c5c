import type { PlacedMap } from '../../lib/map/Placed';
import styles from './Map.module.css';

/** The boxes of systems. */
export function MapGroups(props: { placed: PlacedMap }) {
  return (
    <g className={styles.group} aria-hidden="true">
      {props.placed.groups.map(({ system, x, y, width, height }) => (
        <rect key={system} x={x} y={y} width={width} height={height} rx={6} />
      ))}
    </g>
  );
}
