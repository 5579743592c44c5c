import { useMemo } from 'react';
import { useSize } from '../../hooks/useSize';
import { layoutMap } from '../../lib/map/layoutMap';
import type { MapModel, MapNode } from '../../lib/map/MapModel';
import { MapDrawing } from './MapDrawing';
import styles from './Map.module.css';

const UNKNOWN_SIZE = { width: 1000, height: 600 };

/** The drawing of a map, once it is known how much room there is. */
export function MapCanvas(props: {
  model: MapModel;
  focus: string | undefined;
  matches: readonly MapNode[];
}) {
  const { model } = props;
  const [watch, size] = useSize();
  const placed = useMemo(() => layoutMap(model), [model]);
  const isLaidOut = size !== undefined && size.width > 0;
  return (
    <div ref={watch} className={styles.frame}>
      {size && (
        <MapDrawing
          {...props}
          placed={placed}
          size={isLaidOut ? size : UNKNOWN_SIZE}
        />
      )}
    </div>
  );
}
