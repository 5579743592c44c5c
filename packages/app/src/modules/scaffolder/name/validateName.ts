import {
  configApiRef,
  fetchApiRef,
  translationApiRef,
  type ApiHolder,
  type ApiRef,
  type ConfigApi,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import { scaffolderModuleTranslationRef } from '../translation';
import { checkName } from './checkName';
import type { NameQuestion } from './NameQuestion';
import { toNameMessage } from './toNameMessage';

function getApi<T>(apiHolder: ApiHolder, ref: ApiRef<T>): T {
  const api = apiHolder.get(ref);
  if (!api) {
    throw new Error(`The name cannot be checked: ${ref.id} is not available`);
  }
  return api;
}

/**
 * Keeps the form from going on with a name that is taken, wrong, or could not be checked.
 *
 * @param toQuestion - What the name is for, by the options of the field and the answers so far
 */
export function validateName(
  toQuestion: (
    options: JsonObject,
    formData: JsonObject,
    config: ConfigApi,
  ) => NameQuestion,
): CustomFieldValidator<string, any> {
  return async (name, validation, { apiHolder, formData, uiSchema }) => {
    const verdict = await checkName(name, {
      catalogApi: getApi(apiHolder, catalogApiRef),
      fetchApi: getApi(apiHolder, fetchApiRef),
      ...toQuestion(
        uiSchema?.['ui:options'] ?? {},
        formData,
        getApi(apiHolder, configApiRef),
      ),
    });
    if (verdict.state === 'free') {
      return;
    }
    const translation = getApi(apiHolder, translationApiRef).getTranslation(
      scaffolderModuleTranslationRef,
    );
    validation.addError(
      translation.ready
        ? toNameMessage(name, verdict, translation.t)
        : verdict.state,
    );
  };
}
