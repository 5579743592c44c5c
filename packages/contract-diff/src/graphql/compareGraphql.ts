import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  DefinitionNode,
  GraphQLError,
  isTypeSystemDefinitionNode,
  isTypeSystemExtensionNode,
  parse,
} from 'graphql';
import { ContractDiff } from '../ContractDiff';
import { ChangeLog } from '../changes/ChangeLog';
import { ContractInputError } from '../ContractInputError';
import { MAY_BREAK } from '../schema/Comparison';

/** Words of a schema. The largest public ones have about three hundred thousand. */
const MOST_TOKENS = 2_000_000;

type Text = { readonly label: string; readonly text: string };

function isTypeSystemPart(node: DefinitionNode): boolean {
  return isTypeSystemDefinitionNode(node) || isTypeSystemExtensionNode(node);
}

function readSchema({ label, text }: Text) {
  try {
    const document = parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
    if (!document.definitions.some(isTypeSystemPart)) {
      throw new Error('it defines no types');
    }
    // Directives of gateways are often used without being declared.
    return buildASTSchema(document, {
      assumeValidSDL: true,
      assumeValid: true,
    });
  } catch (error) {
    const line =
      error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    throw new ContractInputError(
      `${label} is no GraphQL schema${line ? ` (line ${line})` : ''}: ${
        error instanceof RangeError
          ? 'it is nested too deep'
          : (error as Error).message
      }`,
      { line, cause: error },
    );
  }
}

function toRule(type: string): string {
  return type.toLowerCase().replaceAll('_', '-');
}

/** Compares two GraphQL schemas by the rules of GraphQL Inspector. */
export async function compareGraphql(
  old: Text,
  now: Text,
): Promise<ContractDiff> {
  const log = new ChangeLog();
  const schemas = [readSchema(old), readSchema(now)];
  for (const change of await diff(schemas[0], schemas[1])) {
    const { level, reason } = change.criticality;
    const isBreaking = level === CriticalityLevel.Breaking;
    const isDocs = /DESCRIPTION/.test(change.type) && !isBreaking;
    const warning =
      level === CriticalityLevel.Dangerous ? ` ${reason ?? MAY_BREAK}` : '';
    log.add(
      (isBreaking && 'breaking') || (isDocs && 'docs-only') || 'non-breaking',
      toRule(change.type),
      change.path ?? 'schema',
      `${change.message}.${warning}`,
    );
  }
  return log.toDiff();
}
