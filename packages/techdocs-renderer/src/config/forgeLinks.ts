import { asBoolean, asMap, asText, YamlValue } from './parseYaml';

const FORGES = {
  github: {
    name: 'GitHub',
    url: 'https://github.com',
    paths: {
      '#': 'issues/',
      '!': 'pull/',
      '?': 'discussions/',
      '@': 'commit/',
    },
    hashLength: 7,
  },
  gitlab: {
    name: 'GitLab',
    url: 'https://gitlab.com',
    paths: { '#': '-/issues/', '!': '-/merge_requests/', '@': '-/commit/' },
    hashLength: 8,
  },
  bitbucket: {
    name: 'Bitbucket',
    url: 'https://bitbucket.org',
    paths: {
      '#': 'issues/',
      '!': 'pull-requests/',
      '@': 'commits/commit/',
    },
    hashLength: 7,
  },
} as const;

/** A forge that short names such as `#12` and `@user` belong to. */
export type Forge = {
  readonly name: string;
  readonly url: string;
  /** Below a repository: where issues, changes, discussions and commits are. */
  readonly paths: { readonly [sign: string]: string };
  readonly hashLength: number;
};

/** How short names of things on a forge are read (pymdownx.magiclink). */
export type ForgeLinks = {
  readonly forge: Forge;
  /** Repository that `#12` belongs to. */
  readonly owner?: string;
  readonly repository?: string;
  /** Whether short names are links, and whether addresses are written short. */
  readonly readsShort: boolean;
  readonly shortens: boolean;
  /** Whether `!12` and `?12` are written `#12`. */
  readonly hasOneSign: boolean;
};

export function readForgeLinks(value: YamlValue): ForgeLinks | undefined {
  const options = asMap(value);
  const provider = asText(options?.provider) ?? 'github';
  const readsShort = asBoolean(options?.repo_url_shorthand) ?? false;
  const shortens = asBoolean(options?.repo_url_shortener) ?? false;
  return (readsShort || shortens) && Object.hasOwn(FORGES, provider)
    ? {
        forge: FORGES[provider as keyof typeof FORGES],
        owner: asText(options?.user),
        repository: asText(options?.repo),
        readsShort,
        shortens,
        hasOneSign: asBoolean(options?.normalize_issue_symbols) ?? false,
      }
    : undefined;
}
