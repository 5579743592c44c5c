import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { KeyboardEvent } from 'react';
import type { MapNode } from '../../lib/map/MapModel';
import type { Box } from '../../lib/map/Placed';
import { toLabel } from '../../lib/map/toLabel';
import styles from './Map.module.css';

const ICON = 16;

/** An entity on a map. */
export function MapNodeShape(props: {
  node: MapNode;
  box: Box;
  isRoot: boolean;
  isCurrent: boolean;
  isFocused: boolean;
  isDim: boolean;
  isFound: boolean;
  onWalk(ref: string, key: string): string | undefined;
  onChoose(ref: string): void;
}) {
  const { node, box, isRoot, isCurrent, isFocused, isDim, isFound } = props;
  const { ref, title, kind, isKnown } = node;
  const icons = useApi(iconsApiRef);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      props.onChoose(ref);
    } else if (event.key.startsWith('Arrow')) {
      // Moving from one to another is not moving the map.
      event.preventDefault();
      event.stopPropagation();
      const next = props.onWalk(ref, event.key);
      findShape(event.currentTarget, next)?.focus();
    }
  };
  return (
    <g
      className={styles.node}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${kind} ${title}`}
      aria-pressed={isFocused}
      data-ref={ref}
      data-root={isRoot || undefined}
      data-dim={isDim || undefined}
      data-found={isFound || undefined}
      data-unknown={!isKnown || undefined}
      transform={`translate(${box.x} ${box.y})`}
      onClick={() => props.onChoose(ref)}
      onKeyDown={onKeyDown}
    >
      <title>{ref}</title>
      <rect width={box.width} height={box.height} rx={6} />
      <svg
        x={10}
        y={(box.height - ICON) / 2}
        width={ICON}
        height={ICON}
        fontSize={ICON}
        viewBox={`0 0 ${ICON} ${ICON}`}
        aria-hidden="true"
      >
        {icons.icon(`kind:${kind}`) ?? icons.icon('docs')}
      </svg>
      <text x={32} y={box.height / 2} dominantBaseline="central">
        {toLabel(title)}
      </text>
    </g>
  );
}

function findShape(
  shape: SVGGElement,
  ref: string | undefined,
): SVGGElement | undefined {
  return [...(shape.parentElement?.children ?? [])].find(
    other => (other as SVGGElement).dataset.ref === ref,
  ) as SVGGElement | undefined;
}
