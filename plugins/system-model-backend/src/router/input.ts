import {
  MOST_RECORDS,
  REMOVABLE_LISTS,
} from '@fairway/plugin-system-model-common';
import { z } from 'zod';
import { normalizeRef } from '../merge/normalizeRef';

const MAX_VALUES = 100;
const MAX_VALUE = 512;
const MAX_CURSOR = 2_000;
const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;

const text = z
  .string()
  .min(1)
  .max(MAX_VALUE)
  .refine(value => !value.includes('\0'), 'expected no zero characters');
const lowerText = text.transform(value => value.toLowerCase());

/** A parameter that may be given once. */
const once = <T>(schema: z.ZodType<T>) =>
  z
    .array(z.string())
    .length(1, { error: 'expected one value' })
    .transform(([value]): unknown => value)
    .pipe(schema);

/** A parameter that may be given several times. */
const several = <T extends z.ZodType>(schema: T) =>
  z.array(schema).min(1).max(MAX_VALUES);

const refs = (defaultKind: string) =>
  several(
    text.transform((value, context) => {
      const ref = normalizeRef(value, {
        defaultKind,
        defaultNamespace: 'default',
      });
      if (ref === undefined) {
        context.addIssue({
          code: 'custom',
          message: `expected a reference such as "${defaultKind}:default/name"`,
        });
        return z.NEVER;
      }
      return ref;
    }),
  ).optional();

const values = several(lowerText).optional();

const ownersSchema = refs('group');

const pageShape = {
  limit: once(z.coerce.number().int().min(1).max(MAX_LIMIT)).default(
    DEFAULT_LIMIT,
  ),
  cursor: once(z.string().min(1).max(MAX_CURSOR)).optional(),
};

export const entityQuerySchema = z.strictObject({
  kind: values,
  namespace: values,
  owner: ownersSchema,
  type: values,
  lifecycle: values,
  tier: values,
  product: values,
  system: refs('system'),
  tag: values,
  q: once(lowerText.pipe(z.string().max(200))).optional(),
  fields: several(
    text.refine(
      value => /^[\w-]+(\.[^.]+)*$/.test(value),
      'expected a path such as "metadata.name"',
    ),
  ).optional(),
  ...pageShape,
});

export const ownedQuerySchema = z.strictObject({
  owner: ownersSchema,
  ...pageShape,
});

export const changesQuerySchema = z.strictObject({
  since: once(z.string().min(1).max(MAX_CURSOR)).optional(),
  limit: once(z.coerce.number().int().min(1).max(1_000)).default(500),
});

export const recordsSchema = z.strictObject({
  entityRefs: z
    .array(
      lowerText.refine(
        value => /^[\w.-]+:[\w.-]+\/[\w.-]+$/.test(value),
        'expected a reference such as "component:default/name"',
      ),
    )
    .min(1)
    .max(MOST_RECORDS)
    .transform(asked => [...new Set(asked)]),
});

export const nameSchema = lowerText;
export const nameQuerySchema = z.strictObject({
  kind: once(lowerText).optional(),
});

export const dependencyQuerySchema = z.strictObject({
  direction: once(z.enum(['up', 'down', 'both'])).default('both'),
  depth: once(z.coerce.number().int().min(1).max(10)).default(3),
});

const pointer = z
  .string()
  .max(MAX_VALUE)
  .refine(
    value => /^(\/[^/\0]*)+$/.test(value),
    'expected a JSON Pointer such as "/spec/owner"',
  );

export const pointerQuerySchema = z.strictObject({ pointer: once(pointer) });

export const settlementSchema = z.strictObject({
  pointer,
  source: z.string().min(1).max(255),
});

const url = z
  .string()
  .max(2_000)
  .refine(
    value =>
      URL.canParse(value) &&
      ['http:', 'https:', 'mailto:'].includes(new URL(value).protocol),
    'expected an address that begins with https:, http: or mailto:',
  );
const word = z.string().trim().min(1).max(63);
const contactShape = {
  url,
  title: z.string().trim().min(1).max(200).optional(),
  icon: word.optional(),
};

export const overlaySchema = z.strictObject({
  values: z
    .strictObject({
      description: z.string().trim().min(1).max(10_000).optional(),
      links: z
        .array(z.strictObject({ ...contactShape, type: word.optional() }))
        .max(50)
        .optional(),
      tags: z
        .array(
          z
            .string()
            .max(63)
            .refine(
              value => /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/.test(value),
              'expected lower-case letters, digits, ":", "+", "#", with "-" between them',
            ),
        )
        .max(50)
        .optional(),
      lifecycle: word.optional(),
      tier: word.optional(),
      contacts: z.array(z.strictObject(contactShape)).max(20).optional(),
      removed: z
        .partialRecord(z.enum(REMOVABLE_LISTS), z.array(text).max(100))
        .optional(),
    })
    .refine(
      given => Object.values(given).some(value => value !== undefined),
      'expected at least one field',
    ),
});

export const overlayFieldSchema = z.enum([
  'description',
  'links',
  'tags',
  'lifecycle',
  'tier',
  'contacts',
]);

export const dryRunSchema = z.strictObject({
  type: z.string().min(1).max(63),
  config: z.record(z.string(), z.json()),
});
