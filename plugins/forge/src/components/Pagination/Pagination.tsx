import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useLocale } from '../../hooks/useLocale';
import { forgeTranslationRef } from '../../translation';
import styles from './Pagination.module.css';

/** Leads from page to page of a list by `?page=`. Nothing where all of it is shown. */
export function Pagination(props: {
  page: number;
  perPage: number;
  total: number;
}) {
  const { page, perPage, total } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const [search] = useSearchParams();
  const numbers = new Intl.NumberFormat(useLocale());
  if (total <= perPage && page === 1) {
    return null;
  }

  const linkTo = (target: number) => {
    const next = new URLSearchParams(search);
    next.set('page', String(target));
    return `?${next}`;
  };
  const from = Math.min((page - 1) * perPage + 1, total);
  const to = Math.min(page * perPage, total);

  return (
    <nav aria-label={t('pagination.label')} className={styles.pagination}>
      <span className={styles.range}>
        {t('pagination.range', {
          from: numbers.format(from),
          to: numbers.format(to),
          total: numbers.format(total),
        })}
      </span>
      <ButtonLink
        href={linkTo(page - 1)}
        variant="secondary"
        iconStart={<RiArrowLeftSLine />}
        isDisabled={page <= 1}
      >
        {t('pagination.previous')}
      </ButtonLink>
      <ButtonLink
        href={linkTo(page + 1)}
        variant="secondary"
        iconEnd={<RiArrowRightSLine />}
        isDisabled={to >= total}
      >
        {t('pagination.next')}
      </ButtonLink>
    </nav>
  );
}
