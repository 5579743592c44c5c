import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { ContractType } from '../ContractDiff';
import { ContractInputError } from '../ContractInputError';
import { objectOf, stringOf, valueOf } from '../input/Json';
import { Contract, readContract } from '../input/readContract';

function tryToRead(text: string, type?: ContractType): Contract | undefined {
  try {
    return readContract(text, 'The contract', type);
  } catch (error) {
    if (error instanceof ContractInputError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Gives the version that a contract gives itself.
 *
 * @remarks
 *
 * It is `info.version` of OpenAPI and AsyncAPI, and `version` of a JSON schema,
 * as it is written there. A text that is no contract has no version: that it
 * is none is told by {@link diffContracts}.
 *
 * @param text - The contract
 * @param options - `type` says what the text is; found out from it if it is not given
 * @returns `undefined` if the contract says nothing about its version
 * @public
 */
export function readContractVersion(
  text: string,
  options: { type?: ContractType } = {},
): string | undefined {
  const contract = tryToRead(text, options.type);
  if (!contract || !('document' in contract)) {
    return undefined;
  }
  const ownerOf = (document: unknown) =>
    contract.type === 'jsonschema' ? document : objectOf(document, 'info');
  const owner = ownerOf(contract.document);
  if (typeof valueOf(owner, 'version') !== 'number') {
    return stringOf(owner, 'version')?.trim() || undefined;
  }
  // As a number, 1.10 would be the version before 1.9.
  const written = text.replace(/^\uFEFF/, '');
  return stringOf(
    ownerOf(load(written, { schema: FAILSAFE_SCHEMA, json: true })),
    'version',
  );
}
