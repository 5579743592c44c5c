import { Box } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Panel.module.css';

/** A surface with a line around it, and optionally a bar on top. */
export function Panel(props: { header?: ReactNode; children: ReactNode }) {
  return (
    <Box bg="neutral" className={styles.panel}>
      {props.header && <div className={styles.header}>{props.header}</div>}
      {props.children}
    </Box>
  );
}
