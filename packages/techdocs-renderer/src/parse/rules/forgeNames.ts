import { ForgeLinks } from '../../config/forgeLinks';

/** A link that stands for a short name or a long address. */
export type ForgeLink = {
  readonly text: string;
  readonly href: string;
  readonly title: string;
};

const USER = String.raw`[a-zA-Z\d](?:[-\w]{0,37}[a-zA-Z\d])?`;
const REPOSITORY = String.raw`[-.\w]{0,99}[a-zA-Z\d]`;
const NUMBER = String.raw`[#!?][1-9]\d{0,9}`;
const HASH = String.raw`[a-f\d]{40}`;

/** Everything that can be a short name of something. */
export const FORGE_NAME = [
  String.raw`(?<![a-zA-Z])@${USER}\b(?:\/${REPOSITORY}\b)?`,
  String.raw`(?<![@\/\w])(?:${USER}\/)?${REPOSITORY}(?:${NUMBER}|@${HASH})\b`,
  String.raw`(?<![a-zA-Z])${NUMBER}\b`,
  String.raw`(?<![@\/\w])${HASH}\b`,
].join('|');

const MENTION = /^@([^/]+)(?:\/(.+))?$/;
const REFERENCE =
  /^(?:(?:([^/]+)\/)?([-.\w]*[a-zA-Z\d]))?(?:([#!?])(\d+)|@?([a-f\d]{40}))$/;

const KINDS: Readonly<Record<string, string>> = {
  '#': 'Issue',
  '!': 'Pull Request',
  '?': 'Discussion',
  '@': 'Commit',
};

function kindOf(sign: string, { forge }: ForgeLinks): string {
  return sign === '!' && forge.name === 'GitLab'
    ? 'Merge Request'
    : KINDS[sign];
}

type Reference = {
  readonly owner: string;
  readonly repository: string;
  readonly sign: string;
  /** Number or hash. */
  readonly id: string;
};

/** How a thing is called on a page of a repository. */
function describe(
  { owner, repository, sign, id }: Reference,
  links: ForgeLinks,
): ForgeLink | undefined {
  const { forge } = links;
  const path = forge.paths[sign];
  if (path === undefined) {
    return undefined;
  }
  const short = sign === '@' ? id.slice(0, forge.hashLength) : id;
  const shown = links.hasOneSign && sign !== '@' ? '#' : sign;
  const place = [
    ...(owner === links.owner ? [] : [owner]),
    ...(owner === links.owner && repository === links.repository
      ? []
      : [repository]),
  ].join('/');
  const full = `${owner}/${repository}`;
  return {
    text: sign === '@' && !place ? short : `${place}${shown}${short}`,
    href: `${forge.url}/${full}/${path}${id}`,
    title: `${forge.name} ${kindOf(sign, links)}: ${full}${
      sign === '@' ? '@' : ` ${shown}`
    }${short}`,
  };
}

/** Finds what a short name on a page stands for. */
export function readForgeName(
  written: string,
  links: ForgeLinks,
): ForgeLink | undefined {
  const { forge } = links;
  const [, user, repositoryOf] = MENTION.exec(written) ?? [];
  if (user) {
    const path = repositoryOf ? `${user}/${repositoryOf}` : user;
    return {
      text: repositoryOf ? path : written,
      href: `${forge.url}/${path}`,
      title: `${forge.name} ${repositoryOf ? 'Repository' : 'User'}: ${path}`,
    };
  }
  const [, writtenOwner, named, sign = '@', number, hash] =
    REFERENCE.exec(written) ?? [];
  const owner = writtenOwner ?? links.owner;
  const repository = named ?? links.repository;
  const id = number ?? hash;
  return owner && repository && id
    ? describe({ owner, repository, sign, id }, links)
    : undefined;
}

/** Finds a short name for the address of an issue, a change or a commit. */
export function shortenAddress(
  address: string,
  links: ForgeLinks,
): ForgeLink | undefined {
  const { url, paths } = links.forge;
  if (!address.startsWith(`${url}/`)) {
    return undefined;
  }
  const [owner, repository, ...rest] = address
    .slice(url.length + 1)
    .replace(/\/$/, '')
    .split('/');
  const below = rest.join('/');
  for (const [sign, path] of Object.entries(paths)) {
    const id = below.startsWith(path) ? below.slice(path.length) : '';
    if (sign === '@' ? /^[a-f\d]{7,40}$/.test(id) : /^\d+$/.test(id)) {
      const link = describe({ owner, repository, sign, id }, links);
      return link && { ...link, href: address };
    }
  }
  return undefined;
}
