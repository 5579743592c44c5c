import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import styles from './PlaceList.module.css';

export interface Place {
  readonly key: string;
  readonly href: string;
  readonly icon: string;
  readonly title: string;
  readonly note?: ReactNode;
}

/** Places to go to, one a line. */
export function PlaceList(props: { places: readonly Place[] }) {
  const icons = useApi(iconsApiRef);
  return (
    <ul className={styles.places}>
      {props.places.map(({ key, href, icon, title, note }) => (
        <li key={key}>
          <Link className={styles.place} to={href}>
            <span className={styles.placeIcon} aria-hidden="true">
              {icons.icon(icon) ?? icons.icon('docs')}
            </span>
            <span className={styles.placeTitle}>{title}</span>
            <span className={styles.placeNote}>{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** As many lines as are expected, until they are there. */
export function PlaceSkeleton(props: { rows: number }) {
  return (
    <ul className={styles.places} aria-hidden="true">
      {Array.from({ length: props.rows }, (_, index) => (
        <li key={index} className={styles.place}>
          <Skeleton width={18} height={18} />
          <Skeleton width={`${[45, 30, 38, 52][index % 4]}%`} height={14} />
        </li>
      ))}
    </ul>
  );
}
