import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { NameField } from './NameField';
import { readPlace, type NameQuestion } from './NameQuestion';
import { validateName } from './validateName';

/** A kit registers an API of the same name as its component. */
const KINDS_OF_A_REPOSITORY = ['component', 'api'];

const repositoryNameSchema = makeFieldSchema({ output: z => z.string() });

/** `ui:field: RepositoryName` in a starter kit: the name of a repository and of what it describes. */
export const repositoryNameField = createFormField({
  name: 'RepositoryName',
  schema: repositoryNameSchema,
  component: function RepositoryNameField(
    props: (typeof repositoryNameSchema)['TProps'],
  ) {
    const config = useApi(configApiRef);
    const { repoUrl } = props.formContext?.formData ?? {};
    const place = readPlace(config, repoUrl);
    return <NameField {...props} kinds={KINDS_OF_A_REPOSITORY} place={place} />;
  },
  validation: validateName(
    (_, formData, config): NameQuestion => ({
      kinds: KINDS_OF_A_REPOSITORY,
      place: readPlace(config, formData.repoUrl),
    }),
  ),
});

const entityNameSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      kinds: z
        .array(z.string())
        .describe('Kinds of entities that will have the name'),
    }),
});

/** `ui:field: EntityName` in a starter kit: the name of an entity without a repository of its own. */
export const entityNameField = createFormField({
  name: 'EntityName',
  schema: entityNameSchema,
  component: function EntityNameField(
    props: (typeof entityNameSchema)['TProps'],
  ) {
    const { kinds = [] } = props.uiSchema['ui:options'] ?? {};
    return <NameField {...props} kinds={kinds} />;
  },
  validation: validateName(
    ({ kinds = [] }): NameQuestion => ({ kinds: kinds as string[] }),
  ),
});
