import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Text, TextField } from '@backstage/ui';
import { scaffolderModuleTranslationRef } from '../translation';
import type { NameQuestion } from './NameQuestion';
import { toNameMessage } from './toNameMessage';
import { useNameCheck } from './useNameCheck';

/** The field for the name of something new; says while it is typed whether the name is free. */
export function NameField(
  props: FieldExtensionComponentProps<string, any> & NameQuestion,
) {
  const { formData, onChange, rawErrors = [], required, schema } = props;
  const { kinds, place } = props;
  const { t } = useTranslationRef(scaffolderModuleTranslationRef);
  const name = formData ?? '';
  const verdict = useNameCheck(name, { kinds, place });
  const description = props.uiSchema['ui:description'] ?? schema.description;
  const isRefused = verdict !== undefined && verdict.state !== 'free';

  function toStatus(): string | undefined {
    if (!name) {
      return undefined;
    }
    const message = verdict
      ? toNameMessage(name, verdict, t)
      : t('name.checking', { name });
    // the form shows it itself after an attempt to go on
    return rawErrors.includes(message) ? undefined : message;
  }

  return (
    <>
      <TextField
        id={props.idSchema?.$id}
        label={schema.title ?? t('name.title')}
        isRequired={required}
        isInvalid={verdict ? isRefused : rawErrors.length > 0}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- asked for by the kit, on the first field of a form
        autoFocus={props.uiSchema['ui:autofocus'] === true}
        autoComplete="off"
        spellCheck="false"
        value={name}
        onChange={value => onChange(value === '' ? undefined : value)}
      />
      {description && (
        <Text as="p" variant="body-small" color="secondary">
          {description}
        </Text>
      )}
      <Text
        as="p"
        role="status"
        variant="body-small"
        color={isRefused ? 'danger' : 'secondary'}
      >
        {toStatus()}
      </Text>
    </>
  );
}
