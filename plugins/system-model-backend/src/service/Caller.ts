import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** On whose behalf something is done. */
export type Caller = { readonly credentials: BackstageCredentials };
