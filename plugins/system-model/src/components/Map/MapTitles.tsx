import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MapModel } from '../../lib/map/MapModel';
import type { PlacedMap } from '../../lib/map/Placed';
import { toLabel } from '../../lib/map/toLabel';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import styles from './Map.module.css';

const TEXT = 13;
/** Letters do not get smaller than this on the screen, so that one sees where one is from far away. */
const LEAST_TEXT = 11;

/** The names of systems, over what is in their boxes when there is no room beside it. */
export function MapTitles(props: {
  placed: PlacedMap;
  rest: MapModel['rest'];
  scale: number;
}) {
  const { placed, rest, scale } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const size = Math.max(TEXT, LEAST_TEXT / scale);
  return (
    <g className={styles.group} aria-hidden="true">
      {placed.groups.map(({ system, x, y }) => {
        const name = system ? toShortRef(system) : t(`map.${rest}`);
        return (
          <text
            key={system}
            x={x + 12}
            y={y + 18 + (size - TEXT) * 0.6}
            fontSize={size}
          >
            {toLabel(name)}
            <title>{name}</title>
          </text>
        );
      })}
    </g>
  );
}
