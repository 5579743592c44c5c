import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { PAGE_SIZE } from '../lib/toEntityQuery';
import { catalogModuleTranslationRef } from '../translation';
import styles from './CatalogPage.module.css';

/** Steps through the pages of a list; absent when there is only one. */
export function Pager(props: {
  page: number;
  total: number;
  onChange(page: number): void;
}) {
  const { page, total, onChange } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  if (total <= PAGE_SIZE && page === 1) {
    return null;
  }
  const from = (page - 1) * PAGE_SIZE + 1;
  const to = Math.min(page * PAGE_SIZE, total);
  return (
    <nav className={styles.pager} aria-label={t('list.page')}>
      <span>
        {t('list.range', {
          from: from.toLocaleString(),
          to: to.toLocaleString(),
          total: total.toLocaleString(),
        })}
      </span>
      <ButtonIcon
        variant="secondary"
        aria-label={t('list.previous')}
        icon={<RiArrowLeftSLine />}
        isDisabled={page === 1}
        onPress={() => onChange(page - 1)}
      />
      <ButtonIcon
        variant="secondary"
        aria-label={t('list.next')}
        icon={<RiArrowRightSLine />}
        isDisabled={to >= total}
        onPress={() => onChange(page + 1)}
      />
    </nav>
  );
}
