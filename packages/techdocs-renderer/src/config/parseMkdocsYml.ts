import { posix } from 'node:path';
import { DocsInputError } from '../errors';
import { FindingLog } from '../report/findings';
import { readMarkdownOptions } from './markdownOptions';
import { noteIgnored } from './noteIgnored';
import { parseNav } from './parseNav';
import { asMap, asText, parseYaml, YamlValue } from './parseYaml';
import { SiteConfig } from './siteConfig';

/** What a build assumes where `mkdocs.yml` is silent. */
export type ConfigDefaults = {
  readonly siteName: string;
  readonly repoUrl?: string;
  readonly editUri?: string;
};

const WEB_URL = /^https?:\/\/[^\s/]/i;

// The branch MkDocs assumes; kept so that the same links come out.
function defaultEditUri(repoUrl: string): string | undefined {
  const host = new URL(repoUrl).host.toLowerCase();
  if (host === 'github.com' || host === 'gitlab.com') {
    return 'edit/master/docs/';
  }
  return host === 'bitbucket.org' ? 'src/default/docs/' : undefined;
}

function readRepository(
  config: { readonly [key: string]: YamlValue },
  defaults: ConfigDefaults,
): Pick<SiteConfig, 'repoUrl' | 'editUri' | 'editUriTemplate'> {
  const editUri = asText(config.edit_uri);
  const editUriTemplate = asText(config.edit_uri_template);
  const own = asText(config.repo_url);
  if (own && URL.canParse(own) && WEB_URL.test(own)) {
    const ownEditUri =
      // An empty value switches the link off.
      config.edit_uri === undefined ? defaultEditUri(own) : editUri;
    return { repoUrl: own, editUri: ownEditUri, editUriTemplate };
  }
  return {
    repoUrl: defaults.repoUrl,
    editUri: editUri ?? defaults.editUri,
    editUriTemplate,
  };
}

function readDocsDir(value: YamlValue): string {
  const docsDir = asText(value) ?? 'docs';
  const normal = posix
    .normalize(docsDir.replace(/\\/g, '/'))
    .replace(/\/$/, '');
  if (
    posix.isAbsolute(normal) ||
    /^[a-z]:/i.test(normal) ||
    /^\.\.(\/|$)/.test(normal)
  ) {
    throw new DocsInputError(
      `mkdocs.yml: docs_dir is "${docsDir}", but it must be a folder below the one that holds mkdocs.yml.`,
    );
  }
  return normal;
}

/**
 * Turns the text of `mkdocs.yml` into what the build needs to know.
 *
 * @param text - YAML source, empty when there is no `mkdocs.yml`
 * @throws DocsInputError if it is not YAML or a setting has the wrong shape
 */
export function parseMkdocsYml(
  text: string,
  defaults: ConfigDefaults,
  log: FindingLog,
): SiteConfig {
  const value = parseYaml(text, 'mkdocs.yml');
  const config = value === undefined ? {} : asMap(value);
  if (!config) {
    throw new DocsInputError(
      'mkdocs.yml does not hold settings: expected "key: value" lines such as "site_name: My service".',
    );
  }
  noteIgnored(config, log);

  const nav = config.nav;
  return {
    siteName: asText(config.site_name) ?? defaults.siteName,
    siteDescription: asText(config.site_description),
    ...readRepository(config, defaults),
    docsDir: readDocsDir(config.docs_dir),
    nav: nav === undefined || nav === '' ? undefined : parseNav(nav, 'nav'),
    markdown: readMarkdownOptions(config.markdown_extensions),
  };
}
