import { InputError } from '@backstage/errors';
import { RulesetDefinition } from '@stoplight/spectral-core';
import * as formats from '@stoplight/spectral-formats';
import * as functions from '@stoplight/spectral-functions';
import { asyncapi, oas } from '@stoplight/spectral-rulesets';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { load } from 'js-yaml';
import { z } from 'zod';

// https://docs.stoplight.io/docs/spectral/e5b9616d6d50c-rulesets
const EXTENDABLE = { 'spectral:oas': oas, 'spectral:asyncapi': asyncapi };

const extendable = z.enum(Object.keys(EXTENDABLE) as [keyof typeof EXTENDABLE]);
const amount = z.enum(['off', 'all', 'recommended']);
const severity = z.union([
  z.enum(['off', 'error', 'warn', 'info', 'hint']),
  z.number().int().min(0).max(3),
]);
const strings = z.union([z.string(), z.array(z.string())]);
/** As rulesets write them, e.g. `oas3.1`. */
const FORMATS = new Map(
  Object.entries(formats)
    .filter(([, format]) => 'displayName' in format)
    .map(([name, format]) => [name.replace('_', '.'), format]),
);
const then = z.object({
  field: z.string().optional(),
  function: z.enum(Object.keys(functions) as [keyof typeof functions]),
  functionOptions: z.unknown(),
});
const rule = z.union([
  severity,
  z.boolean(),
  z.object({
    description: z.string().optional(),
    documentationUrl: z.url().optional(),
    message: z.string().optional(),
    severity: severity.optional(),
    recommended: z.boolean().optional(),
    resolved: z.boolean().optional(),
    formats: z.array(z.enum([...FORMATS.keys()])).optional(),
    given: strings,
    then: z.union([then, z.array(then)]),
  }),
]);
const rulesetSchema = z.object({
  extends: z
    .union([
      extendable,
      z.array(z.union([extendable, z.tuple([extendable, amount])])),
    ])
    .optional(),
  rules: z.record(z.string(), rule).optional(),
});

function toThen(step: z.infer<typeof then>) {
  return { ...step, function: functions[step.function] };
}

/**
 * Makes a ruleset out of a file that an organisation wrote.
 *
 * @remarks
 *
 * Rulesets can hold code and fetch others. Here they are data: rules with the
 * functions that come with Spectral, on top of its own rulesets.
 *
 * @param text - YAML or JSON
 * @throws InputError that names what cannot be used
 */
export function createRuleset(text: string): RulesetDefinition {
  let value: unknown;
  try {
    value = load(text);
  } catch (error) {
    throw new InputError(`The ruleset is no YAML: ${error}`);
  }
  const written = parseOrInputError(rulesetSchema, value, 'The ruleset');
  const bases = [written.extends ?? []].flat() as (
    | keyof typeof EXTENDABLE
    | [keyof typeof EXTENDABLE, z.infer<typeof amount>]
  )[];
  const rules = Object.entries(written.rules ?? {}).map(([name, one]) => [
    name,
    typeof one === 'object'
      ? {
          ...one,
          formats: one.formats?.map(format => FORMATS.get(format)),
          then: Array.isArray(one.then)
            ? one.then.map(toThen)
            : toThen(one.then),
        }
      : one,
  ]);
  return {
    extends: bases.map(base =>
      typeof base === 'string'
        ? EXTENDABLE[base]
        : [EXTENDABLE[base[0]], base[1]],
    ),
    rules: Object.fromEntries(rules),
  } as RulesetDefinition;
}
