import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the settings page. */
export const settingsModuleTranslationRef = createTranslationRef({
  id: 'fairway.user-settings',
  messages: {
    you: {
      title: 'You',
      groups: 'Your groups',
      signedInAs: 'Signed in as',
      signOut: 'Sign out',
    },
    look: {
      title: 'Look',
      theme: 'Theme',
      system: 'As the system',
      light: 'Light',
      dark: 'Dark',
      language: 'Language',
    },
    portal: {
      title: 'Portal',
      text: 'Versions, configuration and tasks of this portal.',
      open: 'Open DevTools',
    },
  },
});
