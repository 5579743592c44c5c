import {
  createTranslationMessages,
  createTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogImportTranslationRef } from '@backstage/plugin-catalog-import/alpha';

/** Every sentence of the page around the wizard. */
export const registerTranslationRef = createTranslationRef({
  id: 'fairway.catalog-import',
  messages: {
    title: 'Register what exists',
    await: {
      reading: 'The catalog is reading what was registered …',
      missing:
        'Registered, but the catalog does not show these yet. Look again in a minute; if they stay away, check them in the file.',
    },
    leftOut: {
      title_one: 'One part is left out',
      title_other: '{{count}} parts are left out',
      rest: 'The catalog takes the rest; this follows by itself once it is mended.',
    },
    registered: {
      text: 'This file is registered already, and the catalog reads its changes by itself. It gives:',
      back: 'Enter another address',
    },
    what: {
      title: 'What to enter',
      file: 'The address of a catalog file, as its repository shows it:',
      repository: 'For a repository of the forge, its own address is enough:',
      then: 'The file is read and what it describes is shown; only then is it added to the catalog. From then on it follows the repository.',
      none: 'A repository without such a file needs one first. This is enough to begin with:',
    },
  },
});

/** What the wizard says where the stock words do not fit this portal. */
export const wizardMessages = createTranslationMessages({
  ref: catalogImportTranslationRef,
  full: false,
  messages: {
    'importStepper.analyze.title': 'Address',
    'importStepper.prepare.title': 'What is there',
    'stepInitAnalyzeUrl.urlHelperText':
      'The address of a catalog file, or of a repository of the forge',
    'stepInitAnalyzeUrl.error.locations':
      'This file describes no entities. It needs at least kind, metadata.name and spec.',
    'stepInitAnalyzeUrl.error.default':
      'The server answered with {{type}}, which this page does not know. Reloading it gets the version that fits.',
    'stepInitAnalyzeUrl.error.url':
      'An address begins with http:// or https://',
  },
});
