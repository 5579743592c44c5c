import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { RepositoryNameField } from './RepositoryNameField';
import { repositoryNameSchema } from './repositoryNameSchema';
import { validateRepositoryName } from './validateRepositoryName';

/** `ui:field: RepositoryName` in a starter kit. */
export const repositoryNameField = createFormField({
  name: 'RepositoryName',
  component: RepositoryNameField,
  schema: repositoryNameSchema,
  validation: validateRepositoryName,
});
