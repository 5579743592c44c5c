import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import { apiContractsTranslationRef } from '../../translation';
import styles from './Environments.module.css';

// Names of environments never hold a colon.
const DECLARED = ':declared';

/** Chooses between what is declared and what the environments of an API have. */
export function EnvironmentSwitch(props: {
  environments: readonly EnvironmentDefinition[];
  /** `undefined` for what is declared. */
  selected: string | undefined;
  onSelect: (environment: string | undefined) => void;
}) {
  const { environments, selected, onSelect } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <ToggleButtonGroup
      className={styles.switch}
      aria-label={t('environment.switch')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected ?? DECLARED]}
      onSelectionChange={keys => {
        const [key] = [...keys].map(String);
        onSelect(key === DECLARED ? undefined : key);
      }}
    >
      <ToggleButton id={DECLARED} size="small">
        {t('environment.declared')}
      </ToggleButton>
      {environments.map(({ environment, title }) => (
        <ToggleButton key={environment} id={environment} size="small">
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
