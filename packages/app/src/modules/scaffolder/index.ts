import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { templatesPage } from './gallery/templatesPage';

const repositoryNameField = FormFieldBlueprint.make({
  name: 'repository-name',
  params: {
    field: () =>
      import('./repositoryName/repositoryNameField').then(
        m => m.repositoryNameField,
      ),
  },
});

/** The gallery of starter kits, and what their forms need beyond the stock fields. */
export const scaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [repositoryNameField, templatesPage],
});
