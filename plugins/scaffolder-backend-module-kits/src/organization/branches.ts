import { ResponseError } from '@backstage/errors';
import type { Destination } from '@fairway/kit-renderer';
import type { HostApi } from '../destination/HostApi';

/** Whether a repository has a branch. */
export async function hasBranch(
  api: HostApi,
  destination: Destination,
  branch: string,
): Promise<boolean> {
  const path =
    destination.kind === 'gitlab'
      ? `/repository/branches/${encodeURIComponent(branch)}`
      : `/branches/${branch.split('/').map(encodeURIComponent).join('/')}`;
  const response = await api.call(destination, path);
  if (response.status === 404) {
    await response.arrayBuffer();
    return false;
  }
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  await response.arrayBuffer();
  return true;
}
