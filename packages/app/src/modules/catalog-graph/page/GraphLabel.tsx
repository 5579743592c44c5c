import type { DependencyGraphTypes } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityEdge } from '@backstage/plugin-catalog-graph';
import { toRelationName } from '../lib/toRelationName';
import { graphModuleTranslationRef } from '../translation';
import styles from './Graph.module.css';

/** What an arrow of the graph says, read from its start to its end. */
function GraphLabel(props: { relations: readonly string[] }) {
  const { t } = useTranslationRef(graphModuleTranslationRef);
  const name = toRelationName(props.relations);
  return (
    <text className={styles.label} textAnchor="middle">
      {name.known ? t(`relation.${name.known}`) : name.raw}
    </text>
  );
}

/** Draws the labels of a graph; given to the graph of upstream. */
export const renderGraphLabel: DependencyGraphTypes.RenderLabelFunction<
  EntityEdge
> = ({ edge }) => <GraphLabel relations={edge.relations} />;
