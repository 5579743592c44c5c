import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { apiContractsTranslationRef } from '../../translation';
import type { DefinitionViewId } from './useDefinitionAddress';

export type DefinitionViewChoice = {
  readonly id: DefinitionViewId;
  readonly title: string;
};

/** Chooses how a definition is shown. */
export function ViewSwitch(props: {
  choices: readonly DefinitionViewChoice[];
  selected: DefinitionViewId;
  onSelect: (id: DefinitionViewId) => void;
}) {
  const { choices, selected, onSelect } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <ToggleButtonGroup
      aria-label={t('definition.views')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const choice = choices.find(({ id }) => keys.has(id));
        if (choice) onSelect(choice.id);
      }}
    >
      {choices.map(({ id, title }) => (
        <ToggleButton key={id} id={id} size="small">
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
