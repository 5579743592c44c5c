import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Flex, Select, Text, TextField } from '@backstage/ui';
import {
  findOwnerFault,
  formatPlace,
  parsePlace,
  readDefault,
  readHosts,
  type Place,
} from './place';
import type { repositoryPlaceSchema } from './repositoryPlaceSchema';
import { placeTranslationRef } from './translation';

/** Asks on which git host, and whose, a new repository will be. */
export function RepositoryPlaceField(
  props: (typeof repositoryPlaceSchema)['TProps'],
) {
  const { formData, onChange, schema } = props;
  const { t } = useTranslationRef(placeTranslationRef);
  const config = useApi(configApiRef);
  const hosts = readHosts(config);
  const fallback = readDefault(config);
  const place = parsePlace(formData, fallback);
  const fault = findOwnerFault(place);
  const change = (next: Partial<Place>) =>
    onChange(formatPlace({ ...place, ...next }, fallback));

  if (hosts.length === 0) {
    return <Text as="p">{t('noHost')}</Text>;
  }
  return (
    <>
      <Flex gap="3">
        <Select
          label={t('host')}
          selectedKey={place.host}
          onSelectionChange={key =>
            change(
              key === fallback.host
                ? fallback
                : { host: String(key), owner: place.owner },
            )
          }
          options={hosts.map(value => ({ value, label: value }))}
        />
        <TextField
          label={t('owner')}
          autoComplete="off"
          spellCheck="false"
          isInvalid={fault !== undefined}
          value={place.owner}
          onChange={owner => change({ owner })}
        />
      </Flex>
      <Text
        as="p"
        variant="body-small"
        color={fault ? 'danger' : 'secondary'}
        role="status"
      >
        {fault ? t(fault, { host: place.host }) : schema.description}
      </Text>
    </>
  );
}
