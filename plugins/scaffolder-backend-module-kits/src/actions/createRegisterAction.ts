import { locationSpecToMetadataName } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActionOptions } from './ActionOptions';
import { registerLocation } from './registerLocation';

const LOOK_AGAIN_MS = 250;
const GIVE_UP_AFTER_MS = 60_000;

/**
 * Registers a descriptor and waits until the entity can be looked at, so that the links at the end of a run lead to it.
 */
export function createRegisterAction({
  auth,
  catalog,
}: Pick<ActionOptions, 'auth' | 'catalog'>) {
  return createTemplateAction({
    id: 'kit:register',
    description:
      'Registers a descriptor in the catalog and waits until its entity is there.',
    schema: {
      input: {
        catalogInfoUrl: z => z.string().describe('Address of the descriptor'),
        entityRef: z => z.string().describe('Entity to wait for'),
      },
      output: {
        entityRef: z => z.string(),
      },
    },
    async handler(ctx) {
      const { catalogInfoUrl, entityRef } = ctx.input;
      const credentials = await ctx.getInitiatorCredentials();
      ctx.logger.info(`Registering ${catalogInfoUrl}`);
      if (!(await registerLocation(catalog, catalogInfoUrl, credentials))) {
        ctx.logger.info('It was registered already');
        await refresh();
      }

      const deadline = Date.now() + GIVE_UP_AFTER_MS;
      while (!(await catalog.getEntityByRef(entityRef, { credentials }))) {
        if (Date.now() > deadline) {
          throw new Error(
            `The catalog took ${catalogInfoUrl} but does not show ${entityRef}. What it could not process is listed under DevTools, Unprocessed entities.`,
          );
        }
        await delay(LOOK_AGAIN_MS, undefined, { signal: ctx.signal });
      }
      ctx.output('entityRef', entityRef);

      /**
       * A location may have been looked at when the file was not there yet. It is in no list then, and what is in no list
       * nobody but the portal itself may refresh.
       */
      async function refresh() {
        const name = locationSpecToMetadataName({
          type: 'url',
          target: catalogInfoUrl,
        });
        await catalog.refreshEntity(`location:default/${name}`, {
          credentials: await auth.getOwnServiceCredentials(),
        });
      }
    },
  });
}
