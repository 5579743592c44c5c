import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useDocumentTitle } from '../app/layout/useDocumentTitle';
import { EntityName } from '../catalog/entity/EntityName';
import { useEntitiesByRef } from '../catalog/entity/useEntitiesByRef';
import { toTitle } from '../catalog/lib/toTitle';
import { DocsSearch } from './DocsSearch';
import { DocsToolsPlace } from './frame/DocsTools';
import { docsTranslationRef } from './translation';
import styles from './DocsTrail.module.css';

/** The small head of a page of docs: the page has a title of its own. */
export function DocsTrail() {
  const { t } = useTranslationRef(docsTranslationRef);
  const { namespace = '', kind = '', name = '' } = useParams();
  const ref = stringifyEntityRef({ namespace, kind, name });
  const related = useEntitiesByRef(useMemo(() => [ref], [ref]));
  const entity = related?.get(ref);
  useDocumentTitle(
    t('documentTitle', { title: entity ? toTitle(entity) : name }),
  );
  return (
    <header className={styles.head}>
      <nav className={styles.trail} aria-label={t('trail')}>
        <Link to="/docs">{t('docs')}</Link>
        <span aria-hidden="true">/</span>
        <EntityName entityRef={ref} related={related} />
      </nav>
      <DocsToolsPlace />
      <DocsSearch entityRef={ref} />
    </header>
  );
}
