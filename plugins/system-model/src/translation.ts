import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { dryRunMessages } from './messages/dryRunMessages';
import { findingMessages } from './messages/findingMessages';
import { mapMessages } from './messages/mapMessages';
import { overlayMessages } from './messages/overlayMessages';
import { provenanceMessages } from './messages/provenanceMessages';
import { sourceMessages } from './messages/sourceMessages';
import { wordMessages } from './messages/wordMessages';

/**
 * Every sentence of the pages of the system model.
 *
 * @public
 */
export const systemModelTranslationRef = createTranslationRef({
  id: 'system-model',
  messages: {
    ...wordMessages,
    ...provenanceMessages,
    ...overlayMessages,
    ...sourceMessages,
    ...findingMessages,
    ...dryRunMessages,
    ...mapMessages,
  },
});
