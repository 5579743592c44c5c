import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Says in a sentence why there is nothing, with the one action that changes it. */
export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      {props.icon && (
        <div className={styles.icon} aria-hidden="true">
          {props.icon}
        </div>
      )}
      <Text as="h2" variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      {props.children && (
        <div className={styles.description}>{props.children}</div>
      )}
      {props.action}
    </div>
  );
}
