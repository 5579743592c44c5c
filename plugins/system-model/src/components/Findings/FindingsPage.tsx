import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAddressState } from '../../hooks/useAddressState';
import type { FindingType } from '../../hooks/useFindings';
import { useOwnership } from '../../hooks/useOwnership';
import { toOwnerQuery } from '../../lib/toOwnerQuery';
import { systemModelTranslationRef } from '../../translation';
import { Loading } from '../Loading';
import { OwnerFilter } from '../OwnerFilter';
import { FindingList } from './FindingList';
import styles from './Findings.module.css';

/** What sources disagree about, or what may no longer be true, by owner. */
export function FindingsPage(props: { type: FindingType }) {
  const { type } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [params] = useAddressState();
  const ownership = useOwnership();
  return (
    <main className={styles.page}>
      <div className={styles.tools}>
        <p className={styles.quiet}>{t(`findings.${type}.intro`)}</p>
        <OwnerFilter />
      </div>
      {ownership ? (
        <FindingList
          type={type}
          owners={toOwnerQuery(params.get('owner') ?? undefined, ownership)}
          ownership={ownership}
        />
      ) : (
        <Loading />
      )}
    </main>
  );
}
