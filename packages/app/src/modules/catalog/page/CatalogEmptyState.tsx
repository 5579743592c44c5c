import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { CatalogState, clearFilters } from '../lib/catalogState';
import type { Collection } from '../lib/collections';
import { catalogModuleTranslationRef } from '../translation';
import styles from './CatalogPage.module.css';

/** Says why the list is empty, with the one action that changes it. */
export function CatalogEmptyState(props: {
  collection: Collection;
  state: CatalogState;
  filtered: boolean;
  change(part: Partial<CatalogState>): void;
}) {
  const { collection, state, filtered, change } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);

  if (filtered) {
    const only = (list: 'owned' | 'starred') =>
      state[list] && !isNarrowedFurther(state);
    let reason: string = t('empty.filtered');
    if (only('starred')) {
      reason = t('empty.starred');
    } else if (only('owned')) {
      reason = t('empty.owned');
    }
    return (
      <div className={styles.empty}>
        <p>{reason}</p>
        <Button variant="secondary" onPress={() => change(clearFilters(state))}>
          {t('filter.clear')}
        </Button>
      </div>
    );
  }
  let reason: string = t('empty.kind');
  if (collection.id !== 'catalog') {
    reason = t(`empty.${collection.id}`);
  } else if (state.kind === 'component') {
    reason = t('empty.firstComponent');
  }
  return (
    <div className={styles.empty}>
      <p>{reason}</p>
      <ButtonLink href="/create" variant="primary">
        {t('page.create')}
      </ButtonLink>
    </div>
  );
}

function isNarrowedFurther(state: CatalogState): boolean {
  const { text, owners, types, lifecycles, tags, tiers, products } = state;
  return (
    text !== '' ||
    [owners, types, lifecycles, tags, tiers, products].some(v => v.length > 0)
  );
}
