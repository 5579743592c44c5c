import { compareAsyncApi } from './asyncapi/compareAsyncApi';
import { ContractDiff, ContractType } from './ContractDiff';
import { ContractInputError } from './ContractInputError';
import { compareGraphql } from './graphql/compareGraphql';
import { readContract } from './input/readContract';
import { compareJsonSchema } from './jsonschema/compareJsonSchema';
import { compareOpenApi } from './openapi/compareOpenApi';
import { compareProtobuf } from './protobuf/compareProtobuf';

/**
 * Tells what changed between two versions of a contract.
 *
 * @remarks
 *
 * Nothing outside of the two texts is read: a reference to another document
 * counts as it is written. A text that is no contract is answered with a
 * {@link ContractInputError}; whatever else is odd in it is compared as it is.
 *
 * @param old - Text of the earlier version
 * @param now - Text of the later version
 * @param options - `type` says what the texts are; found out from them if it is not given
 * @public
 */
export async function diffContracts(
  old: string,
  now: string,
  options: { type?: ContractType } = {},
): Promise<ContractDiff> {
  const before = readContract(old, 'The old version', options.type);
  const after = readContract(now, 'The new version', options.type);
  if ('text' in before && 'text' in after && before.type === after.type) {
    return before.type === 'graphql'
      ? await compareGraphql(before, after)
      : compareProtobuf(before, after);
  }
  if (
    'document' in before &&
    'document' in after &&
    before.type === after.type
  ) {
    const compare = {
      openapi: compareOpenApi,
      asyncapi: compareAsyncApi,
      jsonschema: compareJsonSchema,
    }[before.type];
    return compare(before.document, after.document);
  }
  throw new ContractInputError(
    `The old version is of the type "${before.type}", the new one of the type "${after.type}". Only contracts of one type can be compared.`,
  );
}
