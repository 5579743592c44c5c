import { posix } from 'node:path';
import { editUrl } from '../../config/editUrl';
import { parseMkdocsYml } from '../../config/parseMkdocsYml';
import { EditLinkConfig, NavEntry, SiteConfig } from '../../config/siteConfig';
import { DocsInputError } from '../../errors';
import { SourceFile } from '../../files/sourceFile';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import { BuildLimits } from '../../options';
import { FindingLog } from '../../report/findings';
import { siteAlias } from './siteAlias';

/** Another site of the same repository that is part of this one. */
export type IncludedSite = {
  /** Folder of its pages, below the documentation folder. */
  readonly prefix: string;
  /** Its documentation, below the folder that holds `mkdocs.yml`. */
  readonly docsDir: string;
  /** What its own `mkdocs.yml` says. */
  readonly editLink: EditLinkConfig;
};

/** What an included site is included into. */
type Parent = {
  /** Its `mkdocs.yml`, and those that led to it. */
  readonly chain: readonly string[];
  readonly prefix: string;
};

const INCLUDE = /^([!*])include\s+(.*)$/;
const IMPORT = /^!import\s/;
const WEB_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const MAX_SITES = 200;

/** Finds sites that `nav` includes, and those that these include. */
class SiteIncluder {
  readonly sites = new Map<string, IncludedSite & { readonly file: string }>();
  readonly #repository: RepositoryFiles;
  readonly #limits: BuildLimits;
  readonly #log: FindingLog;
  readonly #texts = new Map<string, string>();

  constructor(
    repository: RepositoryFiles,
    limits: BuildLimits,
    log: FindingLog,
  ) {
    this.#repository = repository;
    this.#limits = limits;
    this.#log = log;
  }

  /** Remembers the text of a `mkdocs.yml`, to tell lines of it. */
  know(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  async resolve(
    entries: readonly NavEntry[],
    parent: Parent,
  ): Promise<readonly NavEntry[]> {
    const resolved: NavEntry[] = [];
    for (const entry of entries) {
      if (entry.type === 'section') {
        const children = await this.resolve(entry.children, parent);
        resolved.push({ ...entry, children });
      } else if (entry.type === 'target') {
        resolved.push(...(await this.#resolveTarget(entry, parent)));
      } else {
        resolved.push(entry);
      }
    }
    return resolved;
  }

  async #resolveTarget(
    entry: Extract<NavEntry, { type: 'target' }>,
    parent: Parent,
  ): Promise<readonly NavEntry[]> {
    const { title, target } = entry;
    const include = INCLUDE.exec(target);
    if (include) {
      const path = include[2].trim();
      return include[1] === '!'
        ? this.#includeOne(path, title, target, parent)
        : this.#includeMany(path, title, target, parent);
    }
    if (IMPORT.test(target)) {
      this.#skip(
        parent,
        target,
        'is in another repository, and nothing is fetched',
      );
      return [];
    }
    const isOwn = !parent.prefix || WEB_ADDRESS.test(target);
    return [
      isOwn ? entry : { ...entry, target: posix.join(parent.prefix, target) },
    ];
  }

  async #includeOne(
    written: string,
    title: string | undefined,
    asked: string,
    parent: Parent,
  ): Promise<readonly NavEntry[]> {
    const folder = posix.dirname(parent.chain[parent.chain.length - 1]);
    const { path, problem } = RepositoryFiles.resolve(written, folder);
    if (path === undefined) {
      this.#skip(parent, asked, problem);
      return [];
    }
    const site = await this.#load(path, asked, parent);
    return site
      ? [{ type: 'section', title: title ?? site.name, children: site.nav }]
      : [];
  }

  async #includeMany(
    written: string,
    title: string | undefined,
    asked: string,
    parent: Parent,
  ): Promise<readonly NavEntry[]> {
    const folder = posix.dirname(parent.chain[parent.chain.length - 1]);
    const { path, problem } = RepositoryFiles.resolve(written, folder);
    if (path === undefined) {
      this.#skip(parent, asked, problem);
      return [];
    }
    const { paths, isCut } = await this.#repository.list(path);
    if (isCut || paths.length === 0) {
      const why = isCut
        ? 'is a pattern for which too many files were looked at'
        : 'is a pattern that no file matches';
      this.#skip(parent, asked, why);
    }
    const children: NavEntry[] = [];
    for (const found of paths) {
      const site = await this.#load(found, asked, parent);
      if (site) {
        children.push({
          type: 'section',
          title: site.name,
          children: site.nav,
        });
      }
    }
    return title === undefined
      ? children
      : [{ type: 'section', title, children }];
  }

  async #load(
    path: string,
    asked: string,
    parent: Parent,
  ): Promise<{ name: string; nav: readonly NavEntry[] } | undefined> {
    const skip = (problem: string) => {
      this.#skip(parent, asked, problem);
      return undefined;
    };
    const chain = [...parent.chain, path];
    if (parent.chain.includes(path)) {
      return skip(`includes itself: ${chain.join(' → ')}`);
    }
    if (!/\.ya?ml$/.test(path)) {
      return skip('is not the mkdocs.yml of a site');
    }
    if (parent.chain.length > this.#limits.maxIncludeDepth) {
      return skip(
        `is nested more than ${this.#limits.maxIncludeDepth} sites deep`,
      );
    }
    if (this.sites.size >= MAX_SITES) {
      return skip(`is more than the ${MAX_SITES} sites that one may include`);
    }
    const { text, problem } = await this.#repository.read(path);
    if (text === undefined) {
      return skip(problem);
    }
    const config = this.#parse(text);
    if (typeof config === 'string') {
      return skip(`cannot be read: ${config}`);
    }
    const alias = siteAlias(config.siteName);
    if (!alias) {
      return skip('has no "site_name", which its folder is called after');
    }
    const prefix = posix.join(parent.prefix, alias);
    const known = this.sites.get(prefix);
    if (known && known.file !== path) {
      return skip(`has the same name as ${known.file}`);
    }
    this.know(path, text);
    this.sites.set(prefix, {
      prefix,
      docsDir: posix.join(posix.dirname(path), config.docsDir),
      editLink: config.editLink,
      file: path,
    });
    const nav = config.nav
      ? await this.resolve(config.nav, { chain, prefix })
      : [{ type: 'folder' as const, path: prefix }];
    return { name: config.siteName, nav };
  }

  #parse(text: string): SiteConfig | string {
    try {
      // What has no effect there is for the authors of that site to know.
      return parseMkdocsYml(text, '', new FindingLog(0));
    } catch (error) {
      if (error instanceof DocsInputError) {
        return error.message.replace(/^mkdocs\.yml[,:]? ?/, '');
      }
      throw error;
    }
  }

  #skip(parent: Parent, asked: string, problem: string): void {
    const file = parent.chain[parent.chain.length - 1];
    const text = this.#texts.get(file) ?? '';
    const at = text.indexOf(asked);
    this.#log.add({
      code: 'include-skipped',
      file,
      line: at < 0 ? undefined : text.slice(0, at).split('\n').length,
      message: `Not included: "${asked}" ${problem}.`,
    });
  }
}

/**
 * Finds the other sites of the same repository that the navigation includes.
 *
 * @param config - What `mkdocs.yml` says
 * @param configText - Its text
 * @returns The navigation with what they add, and where their pages are
 */
export async function includeSites(
  config: SiteConfig,
  configText: string,
  repository: RepositoryFiles,
  limits: BuildLimits,
  log: FindingLog,
): Promise<{
  readonly nav: SiteConfig['nav'];
  readonly sites: readonly IncludedSite[];
}> {
  if (!config.nav) {
    return { nav: undefined, sites: [] };
  }
  const includer = new SiteIncluder(repository, limits, log);
  includer.know('mkdocs.yml', configText);
  const nav = await includer.resolve(config.nav, {
    chain: ['mkdocs.yml'],
    prefix: '',
  });
  return { nav, sites: [...includer.sites.values()] };
}

/**
 * Address where a page of an included site can be edited, as far as that site
 * says so itself.
 */
export function editUrlOfIncluded(
  { path, repositoryPath }: SourceFile,
  sites: readonly IncludedSite[],
): string | undefined {
  const [site] = sites
    .filter(({ prefix }) => path.startsWith(`${prefix}/`))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return site?.editLink.repoUrl
    ? editUrl(site, posix.relative(site.docsDir, repositoryPath))
    : undefined;
}
