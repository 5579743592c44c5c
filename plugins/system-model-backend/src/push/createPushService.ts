import { RootConfigService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Push } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { CollectionWriter } from '../scan/CollectionWriter';
import { ManifestReader } from '../scan/ManifestReader';
import { StepWriter } from '../scan/StepWriter';
import { Clock } from '../time/Clock';
import { readPushOptions } from './config';
import { HmacVerifier } from './HmacVerifier';
import { createPushFormat } from './pushFormat';
import { PushService } from './PushService';
import { createPushReader } from './readPush';
import { WorkloadTokenVerifier } from './WorkloadTokenVerifier';

/** Makes all that takes in what pipelines tell. */
export function createPushService(options: {
  readonly clock: Clock;
  readonly config: RootConfigService;
  readonly knex: Knex;
  readonly onOutdated: () => void;
  readonly schema: JsonObject;
}): {
  readonly hmac: HmacVerifier;
  readonly pushes: PushService;
  readonly readPush: (body: Buffer) => Push;
  readonly tokens: WorkloadTokenVerifier;
} {
  const { clock, config, knex, onOutdated, schema } = options;
  const { issuers, keys } = readPushOptions(config);
  const now = () => clock.now();
  const reader = new ManifestReader([createPushFormat(schema)]);
  return {
    hmac: new HmacVerifier({ keys, now }),
    tokens: new WorkloadTokenVerifier({ issuers, now }),
    readPush: createPushReader(schema),
    pushes: new PushService({
      knex,
      now,
      writer: new StepWriter({
        clock,
        collections: new CollectionWriter(reader),
        knex,
        onChange: onOutdated,
      }),
    }),
  };
}
