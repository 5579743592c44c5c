import { useForgeAction } from './useForgeAction';
import { useRefresh } from './useRefresh';

export type RepositoryForm = {
  readonly owner: string;
  /** Whether the owner is the user rather than an organisation, for which Gitea has another route. */
  readonly isUser: boolean;
  readonly name: string;
  readonly description: string;
  readonly withReadme: boolean;
};

export function useCreateRepository() {
  const refresh = useRefresh();
  return useForgeAction(async (api, form: RepositoryForm) => {
    const repository = {
      name: form.name,
      description: form.description,
      private: false,
      auto_init: form.withReadme,
      default_branch: 'main',
    };
    await (form.isUser
      ? api.repositories.createForUser(repository)
      : api.repositories.createForOrganization(form.owner, repository));
    refresh('repositories');
  });
}
