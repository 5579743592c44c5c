import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the frame around the pages. */
export const appTranslationRef = createTranslationRef({
  id: 'fairway.app',
  messages: {
    shell: {
      skipToContent: 'Skip to content',
      loading: 'Loading',
    },
    nav: {
      label: 'Main',
      home: 'Home',
      catalog: 'Catalog',
      create: 'Create',
      docs: 'Docs',
      apis: 'APIs',
      search: 'Search',
      forge: 'Forge',
      graph: 'Graph',
      systemModel: 'System model',
      notifications: 'Notifications',
      settings: 'Settings',
      more: 'More',
      unread_one: '{{count}} unread',
      unread_other: '{{count}} unread',
    },
    shortcuts: {
      title: 'Keyboard shortcuts',
      close: 'Close',
      search: 'Search everywhere',
      help: 'Show this list',
      home: 'Go to home',
      catalog: 'Go to the catalog',
      docs: 'Go to docs',
      apis: 'Go to APIs',
      create: 'Create something',
      then: 'then',
    },
    signIn: {
      title: 'Sign in to {{app}}',
      intro: 'The catalog, docs, APIs and starter kits of {{organization}}.',
      introPlain:
        'The catalog, docs, APIs and starter kits of your organisation.',
      working: 'Signing in',
      failed: 'Signing in did not work',
      failedHint:
        'The server answered: {{message}} Try again, or ask whoever runs this portal.',
      retry: 'Try again',
      with: 'Continue with {{provider}}',
      guest: 'Continue as guest',
      noProviders:
        'No way to sign in is configured. Whoever runs this portal can set app.signIn.providers.',
    },
    copy: {
      label: 'Copy {{what}}',
      done: 'Copied',
      failed: 'Copying did not work; select the text and copy it yourself',
    },
    notFound: {
      title: 'There is no page here',
      body: 'Nothing answers to {{path}}. It may have moved or been renamed; searching for it is usually quickest.',
      searchLabel: 'Search for it',
      catalog: 'Browse the catalog',
      home: 'Go to home',
    },
    noAccess: {
      title: 'You may not see this page',
      body: 'It is there, but not for everybody. Whoever runs this portal decides who sees it.',
    },
    error: {
      title: 'This part of the page did not load',
      titleWithPlugin: '{{plugin}} did not load',
      chunk:
        'The portal was probably updated while this tab was open. Reloading gets the new version.',
      retry: 'Try again',
      reload: 'Reload the page',
    },
  },
});
