import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence that the fields of our starter kits add to their forms. */
export const scaffolderModuleTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder',
  messages: {
    name: {
      title: 'Name',
      checking: 'Looking whether {{name}} is free…',
      free: '{{name}} is free',
      tooShort: 'A name has at least 3 characters',
      tooLong: 'A name has at most 40 characters; this one has {{length}}',
      characters:
        'Use lower-case letters and digits, with single dashes between them, and begin with a letter: payment-api',
      reserved:
        '{{name}} means something else than a name in configuration files: choose another name',
      takenInCatalog:
        '{{name}} exists already in the catalog: choose another name',
      takenInForge:
        'The repository {{repository}} exists already: choose another name',
      unknown:
        'It could not be found out whether {{name}} is free: {{reason}}. Try again in a moment',
    },
  },
});
