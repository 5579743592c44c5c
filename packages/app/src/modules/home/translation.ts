import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the home page. */
export const homeModuleTranslationRef = createTranslationRef({
  id: 'fairway.home',
  messages: {
    title: 'Home',
    create: 'Create',
    start: {
      title: 'Start here',
      create: 'Create a service',
      createText:
        'From a starter kit: repository, docs, API and catalog entry.',
      explore: 'Explore the catalog',
      exploreText: 'What runs here, who owns it and how it hangs together.',
      register: 'Register what exists',
      registerText: 'Give the address of a repository that has a catalog file.',
    },
    owned: {
      title: 'Owned by your groups',
      all: 'All {{number}}',
      none: 'Your groups own nothing yet.',
      noneAction: 'Create a service',
      failed: 'What your groups own could not be read: {{message}}',
      retry: 'Try again',
    },
    starred: {
      title: 'Starred',
    },
    recent: {
      title: 'Recently visited',
      docs: 'docs',
    },
  },
});
