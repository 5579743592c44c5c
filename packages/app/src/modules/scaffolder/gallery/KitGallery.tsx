import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  ButtonLink,
  SearchField,
  Skeleton,
} from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { galleryTranslationRef } from './translation';
import { KitCard } from './KitCard';
import { KitFilters } from './KitFilters';
import { filterKits, KitFilter } from './toKits';
import { useKits } from './useKits';
import styles from './KitGallery.module.css';

/** The starter kits, one card each. */
export function KitGallery() {
  const { t } = useTranslationRef(galleryTranslationRef);
  const { items, error, retry } = useKits();
  const [params, setParams] = useSearchParams();
  const filter: KitFilter = {
    text: params.get('text') ?? '',
    type: params.get('type') ?? undefined,
    tag: params.get('tag') ?? undefined,
  };
  const change = (part: Partial<KitFilter>) =>
    setParams(
      new URLSearchParams(
        Object.entries({ ...filter, ...part }).filter(
          (entry): entry is [string, string] => Boolean(entry[1]),
        ),
      ),
      { replace: true },
    );
  const kits = items && filterKits(items, filter);
  const owners = useEntityTitles((items ?? []).flatMap(kit => kit.owner ?? []));

  if (error) {
    return (
      <main className={styles.page}>
        <Alert
          status="danger"
          icon
          title={t('failed')}
          description={error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={retry}>
              {t('retry')}
            </Button>
          }
        />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <SearchField
          className={styles.search}
          size="small"
          aria-label={t('search')}
          placeholder={t('search')}
          value={filter.text}
          onChange={text => change({ text })}
        />
        <KitFilters kits={items ?? []} filter={filter} change={change} />
        <ButtonLink
          className={styles.register}
          href="/catalog-import"
          variant="secondary"
        >
          {t('register')}
        </ButtonLink>
      </div>
      {!kits && (
        <div className={styles.grid} aria-hidden="true">
          {[1, 2, 3].map(key => (
            <Skeleton key={key} height={168} />
          ))}
        </div>
      )}
      {kits && kits.length > 0 && (
        <ul className={styles.grid}>
          {kits.map(kit => (
            <KitCard
              key={kit.ref}
              kit={kit}
              owner={kit.owner && owners?.get(kit.owner)}
            />
          ))}
        </ul>
      )}
      {kits?.length === 0 && (
        <div className={styles.empty}>
          <p>{t(items?.length ? 'noneFiltered' : 'none')}</p>
          {items && items.length > 0 && (
            <Button
              variant="secondary"
              onPress={() =>
                change({ text: '', type: undefined, tag: undefined })
              }
            >
              {t('clear')}
            </Button>
          )}
        </div>
      )}
    </main>
  );
}
