import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence around the form of a starter kit. */
export const formTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder.form',
  messages: {
    failed: 'This starter kit could not be read',
    kits: 'Starter kits',
    retry: 'Try again',
    plan: 'What happens',
    planHint: 'Nothing is created before you have reviewed it.',
    details: 'About this kit',
    keptBy: 'kept by {{owner}}',
    review: 'Your answers',
    yes: 'Yes',
    no: 'No',
    back: 'Back',
    create: 'Create',
    notCreated: 'It could not be started',
  },
});
