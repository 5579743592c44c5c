import { Skeleton } from '@backstage/ui';
import { BreakingChangeBadge } from '@fairway/plugin-api-contracts';
import { Link } from 'react-router-dom';
import { isApi, type EntityRowModel } from '../lib/toRow';
import { LifecycleLabel } from './LifecycleLabel';
import styles from './EntityList.module.css';

/** Entities on a phone: the name, and below it what matters most. */
export function EntityList(props: {
  rows?: readonly EntityRowModel[];
  titles?: ReadonlyMap<string, string>;
  toHref(row: EntityRowModel): string;
}) {
  const { rows, titles, toHref } = props;
  return (
    <ul className={styles.list}>
      {!rows &&
        [60, 40, 50, 45, 55].map(width => (
          <li key={width} className={styles.row} aria-hidden="true">
            <Skeleton width={`${width}%`} height={16} />
            <Skeleton width="70%" height={12} />
          </li>
        ))}
      {rows?.map(row => (
        <li key={row.id}>
          <Link className={styles.row} to={toHref(row)}>
            <span className={styles.title}>{row.title}</span>
            <span className={styles.facts}>
              {[row.type, row.owner && titles?.get(row.owner), row.email]
                .filter(Boolean)
                .map(fact => (
                  <span key={fact}>{fact}</span>
                ))}
              {row.lifecycle && <LifecycleLabel value={row.lifecycle} />}
              {isApi(row) && <BreakingChangeBadge entityRef={row.id} isPlain />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
