import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useAddressState } from '../../hooks/useAddressState';
import { useOwners } from '../../hooks/useOwners';
import { MINE } from '../../lib/toOwnerQuery';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import styles from './OwnerFilter.module.css';

const EVERYBODY = 'everybody';

/** Chooses whose things are shown; the choice is in the address. */
export function OwnerFilter() {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [params, change] = useAddressState();
  const owners = useOwners();
  const selected = params.get('owner') ?? EVERYBODY;
  const isListed = [EVERYBODY, MINE, ...owners].includes(selected);
  return (
    <Select
      className={styles.select}
      size="small"
      searchable
      searchPlaceholder={t('manifests.owner')}
      aria-label={t('manifests.owner')}
      value={selected}
      onChange={key =>
        change({ owner: key === EVERYBODY ? undefined : String(key) })
      }
      options={[
        { value: EVERYBODY, label: t('manifests.everybody') },
        { value: MINE, label: t('manifests.onlyMine') },
        ...[...owners, ...(isListed ? [] : [selected])].map(ref => ({
          value: ref,
          label: toShortRef(ref),
        })),
      ]}
    />
  );
}
