import { posix } from 'node:path';
import { DocsInputError } from '../errors';
import { parseIgnoreRules } from '../globs/ignoreRules';
import { readSnippetOptions } from '../plugins/snippets/snippetOptions';
import { FindingLog } from '../report/findings';
import { readExtensions, readMarkdownOptions } from './markdownOptions';
import { noteIgnored } from './noteIgnored';
import { parseNav } from './parseNav';
import { asMap, asText, asTexts, parseYaml, YamlValue } from './parseYaml';
import { readNavFileNames } from './navFileNames';
import { readPlugins } from './pluginSettings';
import { EditLinkConfig, FileRules, SiteConfig } from './siteConfig';
import { readValidation } from './validation';

const WEB_URL = /^https?:\/\/[^\s/]/i;

// As MkDocs, whatever the author excludes.
const ALWAYS_EXCLUDED = '.*\n/templates/\n';

function readEditLink(config: {
  readonly [key: string]: YamlValue;
}): EditLinkConfig {
  const repoUrl = asText(config.repo_url);
  return {
    repoUrl:
      repoUrl && URL.canParse(repoUrl) && WEB_URL.test(repoUrl)
        ? repoUrl
        : undefined,
    uri: asText(config.edit_uri),
    uriTemplate: asText(config.edit_uri_template),
    isOff: config.edit_uri === '',
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

function readFileRules(config: {
  readonly [key: string]: YamlValue;
}): FileRules {
  const patterns = (key: string) => asText(config[key]) ?? '';
  return {
    excluded: parseIgnoreRules(ALWAYS_EXCLUDED + patterns('exclude_docs')),
    drafts: parseIgnoreRules(patterns('draft_docs')),
    notInNav: parseIgnoreRules(patterns('not_in_nav')),
  };
}

function readFeatures(theme: YamlValue): ReadonlySet<string> {
  return new Set(asTexts(asMap(theme)?.features));
}

/**
 * Turns the text of `mkdocs.yml` into what the build needs to know.
 *
 * @param text - YAML source, empty when there is no `mkdocs.yml`
 * @param defaultSiteName - Used where `mkdocs.yml` gives no name
 * @throws DocsInputError if it is not YAML or a setting has the wrong shape
 */
export function parseMkdocsYml(
  text: string,
  defaultSiteName: string,
  log: FindingLog,
): SiteConfig {
  const value = parseYaml(text, 'mkdocs.yml');
  const config = value === undefined ? {} : asMap(value);
  if (!config) {
    throw new DocsInputError(
      'mkdocs.yml does not hold settings: expected "key: value" lines such as "site_name: My service".',
    );
  }
  const plugins = readPlugins(config.plugins);
  noteIgnored(config, plugins, log);

  const nav = config.nav;
  return {
    siteName: asText(config.site_name) ?? defaultSiteName,
    siteDescription: asText(config.site_description),
    siteUrl: asText(config.site_url),
    copyright: asText(config.copyright),
    editLink: readEditLink(config),
    docsDir: readDocsDir(config.docs_dir),
    files: readFileRules(config),
    nav: nav === undefined || nav === '' ? undefined : parseNav(nav, 'nav'),
    validation: readValidation(config.validation),
    markdown: readMarkdownOptions(config.markdown_extensions),
    snippets: readSnippetOptions(
      readExtensions(config.markdown_extensions).get('pymdownx.snippets'),
    ),
    plugins,
    features: readFeatures(config.theme),
    navFiles: readNavFileNames(plugins),
    settings: config,
  };
}
