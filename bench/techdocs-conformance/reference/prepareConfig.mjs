import { isMap, isSeq, parseDocument, visit } from 'yaml';

/** What the TechDocs generator of Backstage 1.55 lets through, and `draft_docs`. */
const KEYS = new Set([
  'site_name',
  'site_url',
  'site_description',
  'site_author',
  'repo_url',
  'repo_name',
  'edit_uri',
  'edit_uri_template',
  'docs_dir',
  'nav',
  'exclude_docs',
  'not_in_nav',
  'draft_docs',
  'theme',
  'plugins',
  'markdown_extensions',
  'extra',
  'extra_css',
  'copyright',
  'remote_branch',
  'remote_name',
  'validation',
]);

const THEMES = new Set(['material', 'mkdocs', 'readthedocs']);

const THEME_KEYS = new Set([
  'name',
  'font',
  'icon',
  'logo',
  'favicon',
  'language',
  'direction',
  'palette',
  'features',
]);

/** Those of requirements.txt that change the text of a page or where it stands, and run nothing of the author's. */
const PLUGINS = new Set([
  'awesome-nav',
  'awesome-pages',
  'exclude',
  'glightbox',
  'include-markdown',
  'literate-nav',
  'macros',
  'mermaid2',
  'monorepo',
  'neoteroi.mkdocsoad',
  'redirects',
  'search',
  'section-index',
  'swagger-ui-tag',
  'table-reader',
  'tags',
  'techdocs-core',
]);

const EXTENSIONS =
  /^(pymdownx\.[\w.]+|markdown\.extensions\.\w+|mdx_(truly_sane|breakless)_lists|plantuml_markdown|markdown_inline_graphviz|neoteroi\.(cards|timeline|spantable|projects)|abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|footnotes|legacy_attrs|legacy_em|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc|wikilinks)$/;

/** Functions named in tags that only choose how something is shown. */
const TAGS =
  /^(tag:yaml\.org,2002:|!!)python\/(name|object\/apply):(pymdownx|material\.extensions|materialx|markdown\.extensions|mermaid2)\b/;

const nameOf = item =>
  isMap(item) ? String(item.items[0]?.key) : String(item?.value ?? item);

/** Keeps the items of a list, or of a mapping, whose name is allowed. */
function keepNamed(node, isAllowed, note) {
  if (!isSeq(node) && !isMap(node)) {
    return;
  }
  node.items = node.items.filter(item => {
    const name = isMap(node) ? String(item.key) : nameOf(item);
    const kept = isAllowed(name);
    if (!kept) {
      note(name);
    }
    return kept;
  });
}

function removeUnknownTags(document, note) {
  const isUnknown = node =>
    node?.tag?.includes('python/') && !TAGS.test(node.tag);
  visit(document, {
    Pair(_, pair) {
      if (isUnknown(pair.value)) {
        note(`value with a tag: ${pair.key}`);
        return visit.REMOVE;
      }
      return undefined;
    },
    Node(_, node) {
      return isUnknown(node) ? visit.REMOVE : undefined;
    },
  });
}

function addCore(document) {
  const plugins = document.get('plugins');
  if (
    isSeq(plugins) &&
    !plugins.items.some(i => nameOf(i) === 'techdocs-core')
  ) {
    plugins.add('techdocs-core');
  } else if (isMap(plugins)) {
    plugins.set('techdocs-core', {});
  } else if (!isSeq(plugins)) {
    document.set('plugins', ['techdocs-core']);
  }
}

/** `techdocs-core` puts Material in the place of any other theme, but after MkDocs looked for it. */
function replaceUnknownTheme(document) {
  const theme = document.get('theme');
  const name = isMap(theme) ? theme.get('name') : theme;
  if (name !== undefined && !THEMES.has(name)) {
    document.set('theme', document.createNode({ name: 'material' }));
  }
}

/** Without it, a title or marked lines make MkDocs see no block of code. */
function usePygments(document) {
  const extensions = document.get('markdown_extensions');
  const highlight = 'pymdownx.highlight';
  const options = isMap(extensions)
    ? extensions.get(highlight)
    : extensions?.items
        ?.find(item => isMap(item) && item.has(highlight))
        ?.get(highlight);
  if (isMap(options)) {
    options.delete('use_pygments');
  }
}

/** The modules of Python that this plugin would load. */
function stripModules(document) {
  const plugins = document.get('plugins');
  const options = isMap(plugins)
    ? plugins.get('macros')
    : plugins?.items
        ?.find(item => isMap(item) && item.has('macros'))
        ?.get('macros');
  if (isMap(options)) {
    options.delete('module_name');
    options.delete('modules');
  }
}

const LISTS = 'mdx_truly_sane_lists';

/** What the author says about lists: the item or pair that names the extension, as a mapping if it has options. */
function findListOptions(document) {
  const extensions = document.get('markdown_extensions');
  if (isMap(extensions)) {
    return extensions.get(LISTS);
  }
  const item = isSeq(extensions)
    ? extensions.items.find(i => nameOf(i) === LISTS)
    : undefined;
  return isMap(item) ? item.get(LISTS) : undefined;
}

/** Has lists nested by so many columns, unless the author says how. */
function setListIndent(document, indent) {
  const own = findListOptions(document);
  if (isMap(own)) {
    own.set('nested_indent', indent);
    return;
  }
  const key = 'markdown_extensions';
  const extensions = document.get(key);
  const options = document.createNode({ nested_indent: indent });
  if (isMap(extensions)) {
    extensions.set(LISTS, options);
  } else if (isSeq(extensions)) {
    extensions.items = extensions.items.filter(i => nameOf(i) !== LISTS);
    extensions.add(document.createNode({ [LISTS]: options }));
  } else {
    document.set(key, document.createNode([{ [LISTS]: options }]));
  }
}

function saysHowListsNest(document) {
  const own = findListOptions(document);
  return isMap(own) && own.has('nested_indent');
}

/**
 * `mkdocs.yml` as the generator of Backstage hands it to MkDocs, except that useful plugins stay and addresses of pages
 * always end in `/`, as the reader needs.
 *
 * @param {number} [listIndent] - How lists are nested where the author does not say
 * @param {boolean} [hasOldOptions] - Whether blocks of code may have titles whoever colours them
 * @returns {{ text: string, removed: string[], saysHowListsNest: boolean }}
 */
export function prepareConfig(source, listIndent, hasOldOptions) {
  const document = parseDocument(source, {
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const removed = [];
  const note = kind => name => removed.push(`${kind} ${name}`.trim());
  if (!isMap(document.contents)) {
    document.contents = document.createNode({});
  }
  removeUnknownTags(document, note(''));
  keepNamed(document.contents, name => KEYS.has(name), note('key'));
  keepNamed(document.get('theme'), name => THEME_KEYS.has(name), note('theme'));
  keepNamed(
    document.get('plugins'),
    name => PLUGINS.has(name.replace(/^material\//, '')),
    note('plugin'),
  );
  keepNamed(
    document.get('markdown_extensions'),
    name => EXTENSIONS.test(name),
    note('extension'),
  );
  replaceUnknownTheme(document);
  // Material looks for a template of that name, which an author may have made.
  if (document.hasIn(['extra', 'analytics'])) {
    document.deleteIn(['extra', 'analytics']);
  }
  stripModules(document);
  if (!document.has('site_name')) {
    document.set('site_name', 'Documentation');
  }
  const isFixed = saysHowListsNest(document);
  if (listIndent && !isFixed) {
    setListIndent(document, listIndent);
  }
  if (hasOldOptions) {
    usePygments(document);
  }
  addCore(document);
  return {
    text: document.toString({ lineWidth: 0 }),
    removed,
    saysHowListsNest: isFixed,
  };
}
