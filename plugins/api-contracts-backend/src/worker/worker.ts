import { setPriority } from 'node:os';
import {
  checkVersion,
  ContractInputError,
  ContractType,
  diffContracts,
  readContractVersion,
} from '@fairway/contract-diff';
import { ContractComparison } from '@fairway/plugin-api-contracts-common';
import { worker } from 'workerpool';
import { readContractDocument } from '../contract/readContractDocument';
import { createRuleset } from '../lint/createRuleset';
import { lintDefinition } from '../lint/lintDefinition';
import { CompareRequest, LintRequest, VersionRequest } from './requests';

/** It steps back for what answers requests. */
const NICE = 5;

/** By `spec.type` of APIs; what others are is found out from their definition. */
const TYPES: Readonly<Record<string, ContractType>> = {
  openapi: 'openapi',
  asyncapi: 'asyncapi',
  graphql: 'graphql',
  grpc: 'grpc',
  jsonschema: 'jsonschema',
};

function toContractType(type: string | undefined): ContractType | undefined {
  return type === undefined ? undefined : TYPES[type.toLowerCase()];
}

async function compare(request: CompareRequest): Promise<ContractComparison> {
  const { old, current } = request;
  try {
    const type = toContractType(request.type);
    const diff = await diffContracts(old, current, { type });
    return { ...diff, version: checkVersion(old, current, diff) };
  } catch (error) {
    if (error instanceof ContractInputError) {
      return { problem: error.message };
    }
    throw error;
  }
}

function readVersion({ definition, type }: VersionRequest) {
  return readContractVersion(definition, { type: toContractType(type) });
}

function lint({ definition, ruleset }: LintRequest) {
  return lintDefinition(definition, createRuleset(ruleset));
}

/** Whether rules can be used: nothing, or why not. */
function checkRuleset(ruleset: string) {
  try {
    createRuleset(ruleset);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

setPriority(NICE);
worker({
  compare,
  readContract: readContractDocument,
  readVersion,
  lint,
  checkRuleset,
});
