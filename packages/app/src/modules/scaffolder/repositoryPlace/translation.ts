import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the field that asks where a repository goes. */
export const placeTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder.place',
  messages: {
    host: 'Git host',
    owner: 'Organisation or group',
    ownerMissing: 'Say whose repository it will be on {{host}}',
    ownerInvalid:
      'Letters, digits, dots, dashes and underscores only, with / between groups',
    noHost:
      'No git host is configured. Add one to integrations in the configuration.',
  },
});
