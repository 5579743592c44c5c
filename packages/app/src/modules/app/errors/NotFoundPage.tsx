import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, SearchField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useDocumentTitle } from '../layout/useDocumentTitle';
import { appTranslationRef } from '../translation';
import { toSearchTerm } from './toSearchTerm';
import styles from './errors.module.css';

/** What an unknown address shows: a search filled with the words of that address. */
export function NotFoundPage() {
  const { t } = useTranslationRef(appTranslationRef);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useDocumentTitle(t('notFound.title'));
  const [term, setTerm] = useState(() => toSearchTerm(pathname));

  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(`/search?query=${encodeURIComponent(term)}`);
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('notFound.title')}</h1>
      <p className={styles.text}>
        {t('notFound.body', { path: <code key="path">{pathname}</code> })}
      </p>
      <form className={styles.search} role="search" onSubmit={search}>
        <SearchField
          aria-label={t('notFound.searchLabel')}
          value={term}
          onChange={setTerm}
        />
        <Button type="submit" variant="primary">
          {t('notFound.searchLabel')}
        </Button>
      </form>
      <div className={styles.actions}>
        <ButtonLink href="/catalog" variant="secondary">
          {t('notFound.catalog')}
        </ButtonLink>
        <ButtonLink href="/" variant="secondary">
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </main>
  );
}
