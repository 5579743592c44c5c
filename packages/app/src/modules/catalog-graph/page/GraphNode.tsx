import type { DependencyGraphTypes } from '@backstage/core-components';
import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { EntityNode } from '@backstage/plugin-catalog-graph';
import { useLayoutEffect, useRef, useState } from 'react';
import { toTitle } from '../../catalog/lib/toTitle';
import styles from './Graph.module.css';

// Larger than other text, because a graph is made smaller until it fits.
const HEIGHT = 46;
const ICON = 20;
const PADDING = 12;

/** An entity in the graph, as wide as its name. */
function GraphNode(props: {
  node: DependencyGraphTypes.DependencyNode<EntityNode>;
}) {
  const { id, entity, focused, onClick } = props.node;
  const icons = useApi(iconsApiRef);
  const label = useRef<SVGTextElement>(null);
  const [labelWidth, setLabelWidth] = useState(0);
  const title = toTitle(entity);

  useLayoutEffect(() => {
    // Absent where nothing is laid out, as in tests.
    const width = label.current?.getBBox?.().width ?? 0;
    setLabelWidth(Math.ceil(width));
  }, [title]);

  const width = labelWidth + ICON + 3 * PADDING;
  return (
    <g
      className={focused ? styles.focused : styles.node}
      role="link"
      tabIndex={0}
      aria-label={`${entity.kind} ${title}`}
      onClick={onClick}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          onClick?.(event as never);
        }
      }}
    >
      <title>{id}</title>
      <rect width={width} height={HEIGHT} rx={6} />
      <svg
        x={PADDING}
        y={(HEIGHT - ICON) / 2}
        width={ICON}
        height={ICON}
        viewBox={`0 0 ${ICON} ${ICON}`}
        fontSize={ICON}
        aria-hidden="true"
      >
        {icons.icon(`kind:${entity.kind.toLowerCase()}`) ?? icons.icon('docs')}
      </svg>
      <text
        ref={label}
        x={ICON + 2 * PADDING}
        y={HEIGHT / 2}
        dominantBaseline="central"
      >
        {title}
      </text>
    </g>
  );
}

/** Draws the entities of a graph; given to the graph of upstream. */
export const renderGraphNode: DependencyGraphTypes.RenderNodeFunction<
  EntityNode
> = ({ node }) => <GraphNode node={node} />;
