import { Agent as HttpAgent } from 'http';
import { Agent as HttpsAgent } from 'https';
import { DefaultAzureCredential } from '@azure/identity';
import {
  ContainerClient,
  newPipeline,
  StoragePipelineOptions,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import {
  AddressRules,
  createGuardedLookup,
  findProxies,
} from '@fairway/backend-toolkit';
import { AzureConfig } from './readAzureConfig';

/** Makes a client for a container: of Azure with what the portal is there, or with the key of the account. */
export function createContainerClient({
  account,
  accountKey,
  container,
  endpoint,
}: AzureConfig): ContainerClient {
  const credential =
    accountKey === undefined
      ? new DefaultAzureCredential()
      : new StorageSharedKeyCredential(account, accountKey);
  const url = endpoint ?? `https://${account}.blob.core.windows.net`;
  return new ContainerClient(
    `${url}/${container}`,
    newPipeline(credential, endpoint ? createGuard(endpoint) : {}),
  );
}

/** Whoever configures a container decides where it is, but a name must not lead to this machine or to where clouds keep secrets. */
function createGuard(endpoint: string): StoragePipelineOptions {
  const { hostname, protocol } = new URL(endpoint);
  const lookup = createGuardedLookup(
    new AddressRules([hostname.replace(/^\[|\]$/g, '')]),
    'give another endpoint',
  );
  const Agent = protocol === 'https:' ? HttpsAgent : HttpAgent;
  // All clients of Azure take an agent, though the type of this one does not say so.
  return {
    agent: new Agent({ keepAlive: true, lookup, ...findProxies() }),
  } as StoragePipelineOptions;
}
