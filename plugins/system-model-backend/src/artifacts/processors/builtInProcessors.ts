import { Processor } from '@fairway/plugin-system-model-node';
import { aliasesProcessor } from './aliasesProcessor';
import { changesProcessor } from './changesProcessor';
import { dependenciesProcessor } from './dependenciesProcessor';
import { entitiesProcessor } from './entitiesProcessor';
import { ownershipProcessor } from './ownershipProcessor';
import { provenanceProcessor } from './provenanceProcessor';
import { validationProcessor } from './validationProcessor';

/** What makes the artifacts that every release has. */
export const builtInProcessors: readonly Processor[] = [
  entitiesProcessor,
  aliasesProcessor,
  dependenciesProcessor,
  provenanceProcessor,
  ownershipProcessor,
  validationProcessor,
  changesProcessor,
];
