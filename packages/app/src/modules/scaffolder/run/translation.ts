import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the page of one run. */
export const runTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder.run',
  messages: {
    runs: 'Runs',
    by: 'by {{user}}',
    took: 'took {{duration}}',
    status: {
      running: 'Running',
      completed: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
    steps: 'Steps',
    step: {
      open: 'Waiting',
      notRun: 'Not run',
      processing: 'Running',
      completed: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
      skipped: 'Not needed',
    },
    log: 'Log of {{step}}',
    noLog: 'Nothing was logged yet.',
    results: 'What was made',
    said: 'What the kit says',
    unread: 'This run could not be read',
    lost: 'The portal does not answer',
    lostHint:
      'The run goes on without this page, which looks for it again in a moment. ({{message}})',
    failed: 'This run failed',
    failedAt: '“{{step}}” failed',
    cancel: 'Cancel',
    cancelling: 'Cancelling …',
    retry: 'Try again',
    startOver: 'Start over',
    again: 'Create another',
    actionFailed: 'That did not work',
  },
});
