import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the gallery of starter kits. */
export const galleryTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder.gallery',
  messages: {
    search: 'Find a starter kit',
    type: 'What it makes',
    typeAny: 'Any purpose',
    tag: 'What it is made of',
    tagAny: 'Any technology',
    register: 'Register existing',
    keptBy: 'kept by {{owner}}',
    usedBy_one: 'used once',
    usedBy_other: 'used {{count}} times',
    details: 'Details',
    none: 'There is no starter kit you may use. Kits are entities of kind Template; whoever runs this portal adds them to the catalog.',
    noneFiltered: 'No starter kit fits.',
    clear: 'Clear filters',
    failed: 'The starter kits could not be read',
    retry: 'Try again',
  },
});
