import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence around the docs. */
export const docsTranslationRef = createTranslationRef({
  id: 'fairway.techdocs',
  messages: {
    trail: 'Where these docs belong',
    docs: 'Docs',
    search: 'Search these docs',
    documentTitle: '{{title}} docs',
    missingImage: 'Image not shown: {{name}}',
  },
});
