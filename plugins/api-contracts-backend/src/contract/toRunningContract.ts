import { ApiEntity } from '@backstage/catalog-model';
import { Contract, toContract } from './readContract';
import { ContractDocument } from './readContractDocument';

/**
 * Makes a contract of what a running service tells of itself.
 *
 * @remarks
 *
 * Nobody reviews what runs at an address, so it is believed for that address
 * only, which the entity of the API names. Any other server counts if the
 * declared contract lists it too; otherwise whoever takes a service over could
 * lead the portal to all others that the configuration admits.
 *
 * @param options - The declared contract, and the address at which the document was read
 */
export function toRunningContract(
  entity: ApiEntity,
  document: ContractDocument,
  options: { readonly declared: Contract; readonly target: string },
): Contract {
  const { declared, target } = options;
  const { origin } = new URL(target);
  const contract = toContract(entity, {
    ...document,
    servers: document.servers.map(server => ({
      ...server,
      address: resolveAddress(server.address, target),
    })),
  });
  const isDeclared = (address: string) =>
    declared.servers.some(server => server.address === address);
  return {
    ...contract,
    servers: contract.servers.map(server =>
      server.url?.origin === origin || isDeclared(server.address)
        ? server
        : { ...server, namedBy: origin },
    ),
  };
}

/** As OpenAPI says: what is no whole address is meant from where the document was read. */
function resolveAddress(address: string, target: string): string {
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(address);
  // A variable that has no value leaves its braces, which URL would take for a path.
  const isOpen = /[{}]/.test(address);
  return isWhole || isOpen || !URL.canParse(address, target)
    ? address
    : new URL(address, target).href;
}
