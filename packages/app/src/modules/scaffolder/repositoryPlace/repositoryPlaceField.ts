import {
  configApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { readPlace } from '../name/NameQuestion';
import { validateName } from '../name/validateName';
import { findOwnerFault, parsePlace, readDefault } from './place';
import { RepositoryPlaceField } from './RepositoryPlaceField';
import { repositoryPlaceSchema } from './repositoryPlaceSchema';
import { placeTranslationRef } from './translation';

/** The name was looked at where it was typed, and another place may have it. */
const validateNameThere = validateName((_, { repoUrl }, config) => ({
  kinds: [],
  place: readPlace(config, repoUrl),
}));

/** `ui:field: RepositoryPlace` in a starter kit. */
export const repositoryPlaceField = createFormField({
  name: 'RepositoryPlace',
  component: RepositoryPlaceField,
  schema: repositoryPlaceSchema,
  validation: async (value, validation, context) => {
    const { apiHolder, formData } = context;
    const place = parsePlace(value, readDefault(apiHolder.get(configApiRef)!));
    const fault = findOwnerFault(place);
    const translation = apiHolder
      .get(translationApiRef)
      ?.getTranslation(placeTranslationRef);
    if (fault) {
      validation.addError(
        translation?.ready ? translation.t(fault, { host: place.host }) : fault,
      );
    } else if (typeof formData.name === 'string') {
      await validateNameThere(formData.name, validation, context);
    }
  },
});
