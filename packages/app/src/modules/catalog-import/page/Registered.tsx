import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { registerTranslationRef } from '../translation';
import styles from './Registered.module.css';

/** What became of a file that was registered before; there is nothing left to do for it. */
export function Registered(props: {
  readonly entities: readonly CompoundEntityRef[];
  readonly onGoBack?: () => void;
}) {
  const { entities, onGoBack } = props;
  const { t } = useTranslationRef(registerTranslationRef);
  return (
    <>
      <p className={styles.text}>{t('registered.text')}</p>
      <ul className={styles.list}>
        {entities.map(entity => (
          <li key={stringifyEntityRef(entity)}>
            <EntityRefLink entityRef={entity} />
          </li>
        ))}
      </ul>
      {onGoBack && (
        <Button variant="secondary" onPress={onGoBack}>
          {t('registered.back')}
        </Button>
      )}
    </>
  );
}
