import { FindingLog } from '../report/findings';
import { asList, asMap, asText, TAG_PREFIX, YamlValue } from './parseYaml';

// What each would do is either built in or makes no difference to the result.
const KNOWN_KEYS = new Set([
  'copyright',
  'dev_addr',
  'docs_dir',
  'edit_uri',
  'edit_uri_template',
  'extra',
  'markdown_extensions',
  'nav',
  'plugins',
  'remote_branch',
  'remote_name',
  'repo_name',
  'repo_url',
  'site_author',
  'site_description',
  'site_dir',
  'site_name',
  'site_url',
  'strict',
  'theme',
  'use_directory_urls',
  'validation',
  'watch',
]);

const BUILT_IN_PLUGINS = new Set(['techdocs-core', 'search', 'minify']);

const NEVER_RUN = new Set(['INHERIT', 'hooks']);

const HARMLESS_TAGS =
  /^tag:(name|object\/apply):(pymdownx\.(slugs|emoji|superfences|arithmatex)|material(x|\.extensions)?\.emoji|markdown\.extensions\.toc)/;

function pluginNames(value: YamlValue): string[] {
  return (
    asList(value)?.flatMap(item =>
      typeof item === 'string' ? [item] : Object.keys(asMap(item) ?? {}),
    ) ?? Object.keys(asMap(value) ?? {})
  );
}

function* tagsIn(value: YamlValue): Generator<string> {
  if (typeof value === 'string') {
    if (value.startsWith(TAG_PREFIX)) {
      yield value;
    }
  } else if (value) {
    for (const child of Object.values(value)) {
      yield* tagsIn(child);
    }
  }
}

/** Tells the author which parts of `mkdocs.yml` have no effect here. */
export function noteIgnored(
  config: { readonly [key: string]: YamlValue },
  log: FindingLog,
): void {
  const note = (message: string) =>
    log.add({ code: 'config-ignored', file: 'mkdocs.yml', message });

  for (const key of Object.keys(config)) {
    if (NEVER_RUN.has(key)) {
      note(
        `"${key}" is ignored: documentation is data, no code or other configuration is loaded.`,
      );
    } else if (!KNOWN_KEYS.has(key)) {
      note(`"${key}" is not supported and ignored.`);
    }
  }
  if (asText(asMap(config.theme)?.custom_dir)) {
    note('"theme.custom_dir" is ignored: the portal supplies the look.');
  }
  for (const plugin of pluginNames(config.plugins)) {
    if (!BUILT_IN_PLUGINS.has(plugin)) {
      note(
        `The plugin "${plugin}" is not supported; pages are built without it.`,
      );
    }
  }
  for (const tag of new Set(tagsIn(config))) {
    if (!HARMLESS_TAGS.test(tag)) {
      const name = tag.slice(TAG_PREFIX.length).replace(/["{[].*$/, '');
      note(`The tag "!!python/${name}" is read as text.`);
    }
  }
}
