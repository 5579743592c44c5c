import {
  appLanguageApiRef,
  appThemeApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Select } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { InfoCard } from '@fairway/frontend-toolkit';
import { settingsModuleTranslationRef } from '../translation';

const SYSTEM = 'system';

/** Theme and, where there is a choice, language. */
export function LookCard() {
  const { t } = useTranslationRef(settingsModuleTranslationRef);
  const themeApi = useApi(appThemeApiRef);
  const languageApi = useApi(appLanguageApiRef);
  const [theme, setTheme] = useState(() => themeApi.getActiveThemeId());
  const [{ language }, setLanguage] = useState(() => languageApi.getLanguage());
  const { languages } = languageApi.getAvailableLanguages();

  useEffect(() => {
    const themes = themeApi.activeThemeId$().subscribe(setTheme);
    const changes = languageApi.language$().subscribe(setLanguage);
    return () => {
      themes.unsubscribe();
      changes.unsubscribe();
    };
  }, [themeApi, languageApi]);

  return (
    <InfoCard title={t('look.title')}>
      <RadioGroup
        label={t('look.theme')}
        value={theme ?? SYSTEM}
        onChange={id =>
          themeApi.setActiveThemeId(id === SYSTEM ? undefined : id)
        }
      >
        <Radio value={SYSTEM}>{t('look.system')}</Radio>
        <Radio value="light">{t('look.light')}</Radio>
        <Radio value="dark">{t('look.dark')}</Radio>
      </RadioGroup>
      {languages.length > 1 && (
        <Select
          label={t('look.language')}
          selectedKey={language}
          onSelectionChange={key => languageApi.setLanguage(String(key))}
          options={languages.map(value => ({
            value,
            label:
              new Intl.DisplayNames([value], { type: 'language' }).of(value) ??
              value,
          }))}
        />
      )}
    </InfoCard>
  );
}
