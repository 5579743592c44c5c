import { setPriority } from 'node:os';
import {
  checkVersion,
  ContractInputError,
  diffContracts,
  readContractVersion,
} from '@fairway/contract-diff';
import { worker } from 'workerpool';
import { createRuleset } from '../lint/createRuleset';
import { lintDefinition } from '../lint/lintDefinition';
import { CompareRequest, LintRequest, VersionRequest } from './requests';

/** It steps back for what answers requests. */
const NICE = 5;

function compare({ old, current, type }: CompareRequest) {
  try {
    const diff = diffContracts(old, current, { type });
    return { diff, version: checkVersion(old, current, diff) };
  } catch (error) {
    if (error instanceof ContractInputError) {
      return { problem: error.message };
    }
    throw error;
  }
}

function readVersion({ definition, type }: VersionRequest) {
  return readContractVersion(definition, { type });
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
worker({ compare, readVersion, lint, checkRuleset });
