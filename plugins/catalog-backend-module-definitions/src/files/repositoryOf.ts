import { NotAllowedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import parseGitUrl from 'git-url-parse';

/** Hosts whose addresses name the repository, as the readers of the portal find it there. */
const GIT_HOSTS = new Set([
  'azure',
  'bitbucketCloud',
  'bitbucketServer',
  'github',
  'gitlab',
]);

/**
 * Tells which files may be read beside one: those of its repository, or of its folder where the address names no repository.
 *
 * @param address - Address of a file
 * @returns Whether another address is among them
 */
export function repositoryOf(
  address: string,
  integrations: ScmIntegrationRegistry,
): (other: string) => boolean {
  const home = toWebAddress(address);
  const name = nameRepository(home, integrations);
  if (name) return other => nameRepository(other, integrations) === name;

  const { href: folder } = new URL('.', home);
  // A query may name the file, and a folder says nothing then.
  return new URL(home).search === ''
    ? other => isPlain(other) && other.startsWith(folder)
    : () => false;
}

function nameRepository(
  address: string,
  integrations: ScmIntegrationRegistry,
): string | undefined {
  if (!isPlain(address)) return undefined;
  const gitea = integrations.gitea.byUrl(address);
  if (gitea) {
    const base = gitea.config.baseUrl ?? `https://${gitea.config.host}`;
    if (!address.startsWith(`${base}/`)) return undefined;
    const [owner, repository, ...file] = address
      .slice(base.length + 1)
      .split('/');
    return owner && repository && file.length > 0
      ? `${base}/${owner}/${repository}`
      : undefined;
  }
  if (!GIT_HOSTS.has(integrations.byUrl(address)?.type ?? '')) return undefined;
  const { full_name: name, filepath } = parseGitUrl(address);
  return name && filepath ? `${new URL(address).origin}/${name}` : undefined;
}

/** Whether an address means the same to everybody who takes it apart: no steps upwards, however they are written. */
function isPlain(address: string): boolean {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.href !== address) return false;
  let path = url.pathname + url.search;
  for (let before = ''; before !== path; ) {
    before = path;
    path = tryDecode(path);
  }
  return !path.split(/[/\\?&=]/).some(step => step === '.' || step === '..');
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Writes an address as readers take it, or throws for one that is none of the web. */
export function toWebAddress(text: string): string {
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) {
    throw new NotAllowedError(`${text} is not a web address`);
  }
  return url.href;
}
