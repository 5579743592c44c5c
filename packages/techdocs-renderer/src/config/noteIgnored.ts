import { FindingLevel, FindingLog } from '../report/findings';
import { asBoolean, asMap, asText, TAG_PREFIX, YamlValue } from './parseYaml';
import { Plugins } from './pluginSettings';
import { readExtensions } from './markdownOptions';
import { describeSkippedPlugins } from './skippedPlugins';
import { findUnknownExtensions } from './unknownExtensions';

// What each would do is either built in or makes no difference to the result.
const KNOWN_KEYS = new Set([
  'copyright',
  'dev_addr',
  'docs_dir',
  'draft_docs',
  'edit_uri',
  'edit_uri_template',
  'exclude_docs',
  'extra',
  'markdown_extensions',
  'nav',
  'not_in_nav',
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

const LOOKS = 'the portal supplies the look';

// Known, without effect, and no mistake of the author.
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  extra_css: LOOKS,
  extra_javascript: 'no scripts run on a page',
  extra_templates: LOOKS,
};

const NEVER_RUN = new Set(['INHERIT', 'hooks']);

const HARMLESS_TAGS =
  /^tag:(name|object\/apply):(pymdownx\.(slugs|emoji|superfences|arithmatex)|material(x|\.extensions)?\.emoji|markdown\.extensions\.toc)/;

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
  plugins: Plugins,
  log: FindingLog,
): void {
  const note = (message: string, level?: FindingLevel) =>
    log.add({ code: 'config-ignored', level, file: 'mkdocs.yml', message });

  for (const key of Object.keys(config)) {
    if (NEVER_RUN.has(key)) {
      note(
        `"${key}" is ignored: documentation is data, no code or other configuration is loaded.`,
      );
    } else if (Object.hasOwn(WITHOUT_EFFECT, key)) {
      note(`"${key}" is ignored: ${WITHOUT_EFFECT[key]}.`, 'info');
    } else if (!KNOWN_KEYS.has(key)) {
      note(`"${key}" is not supported and ignored.`);
    }
  }
  if (asText(asMap(config.theme)?.custom_dir)) {
    note('"theme.custom_dir" is ignored: the portal supplies the look.');
  }
  if (asBoolean(config.use_directory_urls) === false) {
    note(
      '"use_directory_urls: false" is ignored: the portal asks for one folder per page.',
      'info',
    );
  }
  describeSkippedPlugins(plugins).forEach(message => note(message));
  const extensions = readExtensions(config.markdown_extensions).keys();
  for (const name of findUnknownExtensions(extensions)) {
    note(
      `The Markdown extension "${name}" is not known, so what it is for is shown as it is written.`,
    );
  }
  for (const tag of new Set(tagsIn(config))) {
    if (!HARMLESS_TAGS.test(tag)) {
      const name = tag.slice(TAG_PREFIX.length).replace(/["{[].*$/, '');
      note(`The tag "!!python/${name}" is read as text.`);
    }
  }
}
