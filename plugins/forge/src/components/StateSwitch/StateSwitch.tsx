import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { forgeTranslationRef } from '../../translation';
import styles from './StateSwitch.module.css';

/** The state that the address asks for. */
export function useShownState(): 'open' | 'closed' {
  const [search] = useSearchParams();
  return search.get('state') === 'closed' ? 'closed' : 'open';
}

/** Chooses whether a list shows what is open or what is closed. */
export function StateSwitch() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const state = useShownState();
  const [, setSearch] = useSearchParams();
  return (
    <div className={styles.bar}>
      <ToggleButtonGroup
        aria-label={t('pulls.stateLabel')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state]}
        onSelectionChange={keys =>
          setSearch([...keys][0] === 'closed' ? { state: 'closed' } : {})
        }
      >
        <ToggleButton id="open">{t('pulls.open')}</ToggleButton>
        <ToggleButton id="closed">{t('pulls.closed')}</ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
}
