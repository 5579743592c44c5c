import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { DocsSearch } from './DocsSearch';
import { DocsToolsPlace, DocsToolsProvider } from './frame/DocsTools';
import styles from './EntityDocs.module.css';

/** The docs of an entity on its own page, with the search of the reader's page. */
export function EntityDocs(props: { children: ReactNode }) {
  const { entity } = useEntity();
  return (
    <DocsToolsProvider>
      <div className={styles.docs}>
        <div className={styles.bar}>
          <DocsToolsPlace />
          <DocsSearch entityRef={stringifyEntityRef(entity)} />
        </div>
        {props.children}
      </div>
    </DocsToolsProvider>
  );
}
