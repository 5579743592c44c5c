import { useApi } from '@backstage/frontend-plugin-api';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { useEffect, useState } from 'react';

/** Fields that kits can ask for by name, of the scaffolder and of all other plugins. */
export function useFormFields(): FieldExtensionOptions[] | undefined {
  const formFieldsApi = useApi(formFieldsApiRef);
  const [fields, setFields] = useState<FieldExtensionOptions[]>();

  useEffect(() => {
    let cancelled = false;
    formFieldsApi.loadFormFields().then(
      // The API hands out the fields as the stepper takes them, under a type that hides it.
      loaded =>
        cancelled || setFields(loaded as unknown as FieldExtensionOptions[]),
      () => cancelled || setFields([]),
    );
    return () => {
      cancelled = true;
    };
  }, [formFieldsApi]);

  return fields;
}
