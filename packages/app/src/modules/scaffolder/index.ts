import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { scaffolderPages } from './pages';

const repositoryNameField = FormFieldBlueprint.make({
  name: 'repository-name',
  params: {
    field: () => import('./name/nameFields').then(m => m.repositoryNameField),
  },
});

const entityNameField = FormFieldBlueprint.make({
  name: 'entity-name',
  params: {
    field: () => import('./name/nameFields').then(m => m.entityNameField),
  },
});

const repositoryPlaceField = FormFieldBlueprint.make({
  name: 'repository-place',
  params: {
    field: () =>
      import('./repositoryPlace/repositoryPlaceField').then(
        m => m.repositoryPlaceField,
      ),
  },
});

/** The pages of starter kits and their runs, and what the forms need beyond the stock fields. */
export const scaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    entityNameField,
    repositoryNameField,
    repositoryPlaceField,
    ...scaffolderPages,
  ],
});
