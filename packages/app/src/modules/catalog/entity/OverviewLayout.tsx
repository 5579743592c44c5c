import type { Entity } from '@backstage/catalog-model';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Fragment, type ReactNode } from 'react';
import { AboutCard } from './AboutCard';
import { LinksCard } from './LinksCard';
import { OwnsCard } from './OwnsCard';
import { RelationMap } from './RelationMap';
import { Warnings } from './Warnings';
import styles from './OverviewLayout.module.css';

/** Something that is said before anything else. */
export type OverviewNotice = {
  readonly id: string;
  readonly element: ReactNode;
  readonly filter?: (entity: Entity) => boolean;
};

/**
 * The single pane of an entity: what it is and who to ask stands first, beside
 * it how it hangs together; then what plugins have to say.
 */
export function OverviewLayout(
  props: EntityContentLayoutProps & { notices: readonly OverviewNotice[] },
) {
  const { entity } = useEntity();
  const show = (aside: boolean) =>
    props.cards
      .filter(card => (card.type === 'info') === aside)
      .map((card, index) => (
        <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
      ));
  return (
    <>
      <div className={styles.warnings}>
        <Warnings entity={entity} />
        {props.notices
          .filter(({ filter }) => !filter || filter(entity))
          .map(({ id, element }) => (
            <Fragment key={id}>{element}</Fragment>
          ))}
      </div>
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
