import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const repositoryNameField = FormFieldBlueprint.make({
  name: 'repository-name',
  params: {
    field: () =>
      import('./repositoryName/repositoryNameField').then(
        m => m.repositoryNameField,
      ),
  },
});

/** What the forms of our starter kits need beyond the stock fields. */
export const scaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [repositoryNameField],
});
