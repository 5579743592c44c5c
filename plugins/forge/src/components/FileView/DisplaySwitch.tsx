import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { forgeTranslationRef } from '../../translation';

/** Chooses between a file as it is read and as it is written. */
export function DisplaySwitch(props: { isSource: boolean }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const [, setSearch] = useSearchParams();
  return (
    <ToggleButtonGroup
      aria-label={t('file.display')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.isSource ? 'source' : 'preview']}
      onSelectionChange={keys =>
        setSearch([...keys][0] === 'source' ? { display: 'source' } : {}, {
          replace: true,
        })
      }
    >
      <ToggleButton id="preview" size="small">
        {t('file.preview')}
      </ToggleButton>
      <ToggleButton id="source" size="small">
        {t('file.code')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
