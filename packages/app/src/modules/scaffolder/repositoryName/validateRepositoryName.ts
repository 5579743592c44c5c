import {
  configApiRef,
  fetchApiRef,
  translationApiRef,
  type ApiHolder,
  type ApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { scaffolderModuleTranslationRef } from '../translation';
import { checkRepositoryName } from './checkRepositoryName';
import { readOrganization } from './readOrganization';
import { toNameMessage } from './toNameMessage';

function getApi<T>(apiHolder: ApiHolder, ref: ApiRef<T>): T {
  const api = apiHolder.get(ref);
  if (!api) {
    throw new Error(`The name cannot be checked: ${ref.id} is not available`);
  }
  return api;
}

/** Keeps the form from going on with a name that is taken, wrong, or could not be checked. */
export const validateRepositoryName: CustomFieldValidator<
  string,
  { owner?: string }
> = async (name, validation, { apiHolder, uiSchema }) => {
  const verdict = await checkRepositoryName(name, {
    catalogApi: getApi(apiHolder, catalogApiRef),
    fetchApi: getApi(apiHolder, fetchApiRef),
    organization: readOrganization(
      getApi(apiHolder, configApiRef),
      uiSchema?.['ui:options']?.owner,
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
