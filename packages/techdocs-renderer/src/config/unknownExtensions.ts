/**
 * Extensions of Markdown whose syntax is read here, whether or not they are named. Some are no part of
 * `mkdocs-techdocs-core` but without an effect that anybody would miss.
 */
const KNOWN = new Set(
  [
    'abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em md_in_html meta',
    'nl2br sane_lists smarty tables toc wikilinks',
    'graphviz_inline markdown_inline_graphviz markdown_inline_graphviz_extension markdown_include.include',
    'mdx_truly_sane_lists mdx_breakless_lists mdx_math plantuml_markdown',
    'material.extensions.preview materialx.emoji',
  ]
    .join(' ')
    .split(' '),
);
const KNOWN_FAMILIES = /^(?:markdown\.extensions\.|pymdownx\.)/;

/** Names of extensions that nothing is known of. */
export function findUnknownExtensions(
  names: Iterable<string>,
): readonly string[] {
  return [...names].filter(
    name => !KNOWN.has(name) && !KNOWN_FAMILIES.test(name.replace(/:.*$/, '')),
  );
}
