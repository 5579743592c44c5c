import { RootConfigService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { OverlayWriter } from '../service/curation/OverlayWriter';
import { StoredOverlayWriter } from './StoredOverlayWriter';

/** Makes what puts edits where the configuration says that they are kept. */
export function createOverlayWriter(options: {
  readonly config: RootConfigService;
  readonly knex: Knex;
  readonly now: () => number;
}): OverlayWriter {
  return new StoredOverlayWriter(options);
}
