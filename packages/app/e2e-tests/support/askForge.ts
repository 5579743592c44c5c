import { readPortal, readSecret } from './portal';

/**
 * Asks the API of the forge as the portal itself, or tells it something.
 *
 * @param path - Below `/repos/merrow-line`
 */
export async function askForge(path: string, body?: object): Promise<Response> {
  const { url } = readPortal();
  return await fetch(`${url}/api/forge/api/v1/repos/merrow-line${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `token ${readSecret('FORGE_TOKEN')}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
}
