import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toShortRef } from '../../lib/toShortRef';
import type { MapModel } from '../../lib/map/MapModel';
import { toLabel } from '../../lib/map/toLabel';
import type { PlacedMap } from '../../lib/map/Placed';
import { systemModelTranslationRef } from '../../translation';
import styles from './Map.module.css';

const TEXT = 13;
/** Letters do not get smaller than this on the screen, so that one sees where one is from far away. */
const LEAST_TEXT = 11;
const CHARACTER = 0.6;

/** The boxes of systems, with their names. */
export function MapGroups(props: {
  placed: PlacedMap;
  rest: MapModel['rest'];
  scale: number;
}) {
  const { placed, rest, scale } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <g aria-hidden="true">
      {placed.groups.map(({ system, x, y, width, height }) => {
        const name = system ? toShortRef(system) : t(`map.${rest}`);
        const size = Math.min(
          Math.max(TEXT, LEAST_TEXT / scale),
          Math.max(TEXT, width / (toLabel(name).length * CHARACTER)),
        );
        return (
          <g key={system} className={styles.group}>
            <rect x={x} y={y} width={width} height={height} rx={6} />
            <text x={x + 12} y={y + 18 + (size - TEXT) * 0.6} fontSize={size}>
              {toLabel(name)}
              <title>{name}</title>
            </text>
          </g>
        );
      })}
    </g>
  );
}
