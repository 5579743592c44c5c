import { Agent as HttpAgent } from 'http';
import { Agent as HttpsAgent } from 'https';
import { S3Client } from '@aws-sdk/client-s3';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  AddressRules,
  createGuardedLookup,
  findProxies,
} from '@fairway/backend-toolkit';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { S3Config } from './readS3Config';

const DEFAULT_REGION = 'us-east-1';

/**
 * Makes a client for the store of a bucket: that of AWS, or another that is
 * spoken to in the same way. Requests are signed, and so tell no secret to
 * whoever gets them.
 */
export function createS3Client(
  config: S3Config,
  credentials: AwsCredentialsManager,
): S3Client {
  const { accountId, endpoint, region } = config;
  return new S3Client({
    region: region ?? (endpoint && DEFAULT_REGION),
    credentials:
      toKeys(config) ??
      (async () => {
        const provider = await credentials.getCredentialProvider({ accountId });
        return await provider.sdkCredentialProvider();
      }),
    requestHandler: createHandler(endpoint),
    // Others than AWS rarely have a name for each bucket.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
  });
}

function toKeys({ accessKeyId, secretAccessKey }: S3Config) {
  return accessKeyId === undefined || secretAccessKey === undefined
    ? undefined
    : { accessKeyId, secretAccessKey };
}

function createHandler(endpoint: string | undefined): NodeHttpHandler {
  const options = {
    keepAlive: true,
    maxSockets: 50,
    ...(endpoint !== undefined && { lookup: createLookup(endpoint) }),
    ...findProxies(),
  };
  // Agents, not options of agents: large uploads would get others, without any of this.
  return new NodeHttpHandler({
    httpAgent: new HttpAgent(options),
    httpsAgent: new HttpsAgent(options),
  });
}

/** Whoever configures a bucket decides where it is, but a name must not lead to this machine or to where clouds keep secrets. */
function createLookup(endpoint: string) {
  const { hostname } = new URL(endpoint);
  return createGuardedLookup(
    new AddressRules([hostname.replace(/^\[|\]$/g, '')]),
    'give another endpoint',
  );
}
