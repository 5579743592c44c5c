import { AgentOptions } from 'http';

/**
 * Finds what the environment says of proxies, if Node is to mind them (`NODE_USE_ENV_PROXY=1`).
 *
 * @remarks
 *
 * `fetch` and requests without an agent mind them by themselves. An agent of one's own has to be given them.
 *
 * @public
 */
export function findProxies(): Pick<AgentOptions, 'proxyEnv'> {
  return process.env.NODE_USE_ENV_PROXY === '1'
    ? { proxyEnv: process.env }
    : {};
}
