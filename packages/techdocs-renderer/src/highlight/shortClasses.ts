/** Pygments' short names for the scopes of highlight.js; the most specific wins. */
const SHORT: Readonly<Record<string, string>> = {
  addition: 'gi',
  attr: 'nt',
  attribute: 'na',
  built_in: 'nb',
  bullet: 'o',
  'char.escape': 'se',
  class: 'nc',
  code: 's',
  comment: 'c',
  deletion: 'gd',
  doctag: 'cs',
  emphasis: 'ge',
  formula: 's',
  function: 'nf',
  keyword: 'k',
  link: 's',
  literal: 'kc',
  meta: 'cp',
  'meta.prompt': 'gp',
  name: 'nt',
  number: 'm',
  operator: 'o',
  params: 'n',
  property: 'na',
  punctuation: 'p',
  quote: 'c',
  regexp: 'sr',
  section: 'gh',
  'selector-attr': 'na',
  'selector-class': 'nc',
  'selector-id': 'ni',
  'selector-pseudo': 'nd',
  'selector-tag': 'nt',
  string: 's',
  strong: 'gs',
  subst: 'si',
  symbol: 'ss',
  tag: 'p',
  'template-tag': 'cp',
  'template-variable': 'nv',
  title: 'nf',
  'title.class': 'nc',
  'title.function': 'nf',
  type: 'kt',
  variable: 'nv',
  'variable.constant': 'no',
  'variable.language': 'bp',
};

/**
 * Maps the classes of one highlight.js span to a Pygments class.
 *
 * @param names - As emitted, e.g. `hljs-title function_`
 */
export function toShortClass(names: string): string | undefined {
  const [scope, ...rest] = names
    .split(' ')
    .map(name => name.replace(/^hljs-/, '').replace(/_+$/, ''));
  return SHORT[[scope, ...rest].join('.')] ?? SHORT[scope];
}
