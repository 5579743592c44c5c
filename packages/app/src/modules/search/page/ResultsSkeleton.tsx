import { Skeleton } from '@backstage/ui';
import styles from './SearchPage.module.css';

/** Where results will stand. */
export function ResultsSkeleton() {
  return (
    <div aria-hidden="true">
      {[220, 180, 260, 200].map(width => (
        <div key={width} className={styles.skeleton}>
          <Skeleton width={width} height={18} />
          <Skeleton width="90%" height={14} />
        </div>
      ))}
    </div>
  );
}
