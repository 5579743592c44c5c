import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { RENDER_ACTION, renderKit } from '@fairway/kit-renderer';
import { toKitDestination } from '../destination/toKitDestination';
import { writeFiles } from '../sources/writeFiles';
import type { ActionOptions } from './ActionOptions';

/**
 * Writes the files of a new repository, its birth record included.
 *
 * @remarks
 *
 * What a kit is made of is read from its entity, so that a run, a preview and a later update make the same files.
 */
export function createRenderAction({
  catalog,
  integrations,
  loader,
  options,
}: ActionOptions) {
  return createTemplateAction({
    id: RENDER_ACTION,
    description:
      'Writes the files of a starter kit: its shared parts, its skeleton, and a record from which they can be made again.',
    supportsDryRun: true,
    schema: {
      input: {
        answers: z =>
          z.record(z.any()).describe('The answers: ${{ parameters }}'),
        parts: z => z.array(z.string()).optional(),
        settings: z => z.record(z.any()).optional(),
        verbatim: z => z.array(z.string()).optional(),
        ignored: z => z.array(z.string()).optional(),
        recordPath: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const { templateInfo } = ctx;
      const template =
        templateInfo &&
        (await catalog.getEntityByRef(templateInfo.entityRef, {
          credentials: await ctx.getInitiatorCredentials(),
        }));
      if (!templateInfo) {
        throw new InputError(`${RENDER_ACTION} only works in a template`);
      }
      const answers = withoutEmpty(ctx.input.answers);
      const { kit, sources, source } = await loader.load(
        template ?? toUnregistered(templateInfo, ctx.input),
        templateInfo.baseUrl,
      );
      const files = renderKit({
        kit,
        sources,
        source,
        answers,
        destination: toKitDestination(kit, answers, integrations, options),
        imageRegistry: options.imageRegistry,
        task: ctx.task.id,
      });
      await writeFiles(ctx.workspacePath, files);
      ctx.logger.info(
        `Wrote ${files.length} files of ${kit.name} ${kit.version}`,
      );
    },
  });
}

/** A question that was left out arrives as nothing, and has its default then. */
function withoutEmpty(answers: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
}

/** A template that is tried in the editor before it is in the catalog. */
function toUnregistered(
  { entity }: { entity?: { metadata: Entity['metadata'] } },
  input: JsonObject,
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: entity?.metadata ?? { name: 'unregistered' },
    spec: { parameters: [], steps: [{ action: RENDER_ACTION, input }] },
  };
}
