import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import { AboutCard } from './AboutCard';
import { LinksCard } from './LinksCard';
import { OwnsCard } from './OwnsCard';
import { RelationMap } from './RelationMap';
import { Warnings } from './Warnings';
import styles from './OverviewLayout.module.css';

/**
 * The single pane of an entity: what it is and who to ask stands first, beside
 * it how it hangs together; then what plugins have to say.
 */
export function OverviewLayout(props: EntityContentLayoutProps) {
  const { entity } = useEntity();
  const show = (aside: boolean) =>
    props.cards
      .filter(card => (card.type === 'info') === aside)
      .map((card, index) => (
        <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
      ));
  return (
    <>
      <Warnings entity={entity} />
      <div className={styles.grid}>
        <div className={styles.column}>
          <AboutCard entity={entity} />
          <OwnsCard entity={entity} />
          {show(false)}
        </div>
        <div className={styles.column}>
          <RelationMap entity={entity} />
          <LinksCard entity={entity} />
          {show(true)}
        </div>
      </div>
    </>
  );
}
