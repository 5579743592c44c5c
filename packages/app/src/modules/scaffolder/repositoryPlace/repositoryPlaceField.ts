import {
  configApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { findOwnerFault, parsePlace, readDefault } from './place';
import { RepositoryPlaceField } from './RepositoryPlaceField';
import { repositoryPlaceSchema } from './repositoryPlaceSchema';
import { placeTranslationRef } from './translation';

/** `ui:field: RepositoryPlace` in a starter kit. */
export const repositoryPlaceField = createFormField({
  name: 'RepositoryPlace',
  component: RepositoryPlaceField,
  schema: repositoryPlaceSchema,
  validation: (value, validation, { apiHolder }) => {
    const place = parsePlace(value, readDefault(apiHolder.get(configApiRef)!));
    const fault = findOwnerFault(place);
    const translation = apiHolder
      .get(translationApiRef)
      ?.getTranslation(placeTranslationRef);
    if (fault) {
      validation.addError(
        translation?.ready ? translation.t(fault, { host: place.host }) : fault,
      );
    }
  },
});
