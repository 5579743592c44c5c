import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the list of runs. */
export const runsTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder.runs',
  messages: {
    whose: 'Whose runs',
    owned: 'Mine',
    all: 'All',
    by: 'by {{user}}',
    status: {
      open: 'Waiting',
      processing: 'Running',
      completed: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
      skipped: 'Skipped',
    },
    none: 'Nothing was created yet.',
    noneMine: 'You have not created anything yet.',
    create: 'Choose a starter kit',
    failed: 'The runs could not be read',
    retry: 'Try again',
    more: 'Show more',
  },
});
