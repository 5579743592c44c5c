import { RepositoryFault } from './RepositoryFault';

/**
 * Whether what went wrong is about the host rather than about one repository:
 * it could not be reached, said so itself, or answered what nobody understands.
 */
export function isHostFault(error: unknown): boolean {
  if (error instanceof RepositoryFault) {
    return false;
  }
  const status = (error as { status?: unknown } | undefined)?.status;
  return typeof status !== 'number' || status === 429 || status >= 500;
}
