import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { Kit } from './Kit';

/**
 * The action whose step says how the files are made.
 *
 * @public
 */
export const RENDER_ACTION = 'kit:render';

const object = z.record(z.string(), z.any());

const renderStepSchema = z.object({
  parts: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).default([]),
  settings: object.default({}),
  verbatim: z.array(z.string()).default([]),
  ignored: z.array(z.string()).default([]),
  recordPath: z
    .string()
    .regex(/(?:^|\/)\.fairway\/kit\.yaml$/, 'expected …/.fairway/kit.yaml')
    .optional(),
});

const templateSchema = z.object({
  apiVersion: z.string(),
  kind: z.literal('Template'),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
    annotations: z.object({
      'backstage.io/template-version': z
        .string()
        .regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'expected 1.2.3'),
    }),
  }),
  spec: z.object({
    parameters: z.union([object.transform(one => [one]), z.array(object)]),
    steps: z.array(z.object({ action: z.string(), input: object.optional() })),
  }),
});

/**
 * Reads what a `template.yaml` says of its form and its files.
 *
 * @param template - The template as an entity
 * @throws InputError if it is not a kit, naming what is missing
 * @public
 */
export function parseKit(template: unknown): Kit {
  const parsed = templateSchema.safeParse(template);
  if (!parsed.success) {
    throw new InputError(
      `This template is not a starter kit: ${z.prettifyError(parsed.error)}`,
    );
  }
  const { metadata, spec } = parsed.data;
  const step = spec.steps.find(({ action }) => action === RENDER_ACTION);
  if (!step) {
    throw new InputError(
      `The template ${metadata.name} is not a starter kit: it has no step with the action ${RENDER_ACTION}`,
    );
  }
  const render = renderStepSchema.safeParse(step.input ?? {});
  if (!render.success) {
    throw new InputError(
      `The ${RENDER_ACTION} step of the kit ${
        metadata.name
      } does not fit: ${z.prettifyError(render.error)}`,
    );
  }
  return {
    ref: stringifyEntityRef(parsed.data as Entity),
    name: metadata.name,
    version: metadata.annotations['backstage.io/template-version'],
    parameters: spec.parameters as JsonObject[],
    render: render.data as Kit['render'],
  };
}
