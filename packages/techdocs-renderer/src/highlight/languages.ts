/**
 * Names authors use for a language, and the grammar that reads it.
 *
 * @remarks
 *
 * Only grammars named here are ever loaded, each when a page first needs it;
 * what an author writes behind a fence is looked up and never used as a path.
 */
const GRAMMARS: Readonly<Record<string, string>> = {
  apache: 'apache apacheconf',
  asciidoc: 'asciidoc adoc',
  bash: 'bash sh zsh shell-script',
  c: 'c h',
  clojure: 'clojure clj',
  cmake: 'cmake',
  cpp: 'cpp c++ cc hpp cxx',
  csharp: 'csharp cs c#',
  css: 'css',
  dart: 'dart',
  diff: 'diff patch udiff',
  dns: 'dns bind zone',
  dockerfile: 'dockerfile docker containerfile',
  elixir: 'elixir ex exs',
  elm: 'elm',
  erlang: 'erlang erl',
  fsharp: 'fsharp fs f#',
  go: 'go golang',
  gradle: 'gradle',
  graphql: 'graphql gql',
  groovy: 'groovy jenkinsfile jenkins',
  handlebars: 'handlebars hbs mustache',
  haskell: 'haskell hs',
  http: 'http https',
  ini: 'ini toml cfg conf properties-ini editorconfig',
  java: 'java jsp',
  javascript: 'javascript js jsx mjs cjs node',
  json: 'json jsonc json5 jsonl',
  julia: 'julia jl',
  kotlin: 'kotlin kt kts',
  latex: 'latex tex',
  less: 'less',
  lua: 'lua',
  makefile: 'makefile make mk',
  markdown: 'markdown md mkd',
  nginx: 'nginx nginxconf',
  nix: 'nix',
  objectivec: 'objectivec objc objective-c',
  ocaml: 'ocaml ml',
  perl: 'perl pl pm',
  pgsql: 'pgsql postgres postgresql plpgsql psql',
  php: 'php',
  powershell: 'powershell ps ps1 pwsh posh',
  properties: 'properties dotenv env',
  protobuf: 'protobuf proto',
  puppet: 'puppet pp',
  python: 'python py python3 py3 starlark bazel',
  'python-repl': 'pycon python-repl',
  r: 'r splus',
  ruby: 'ruby rb gemspec',
  rust: 'rust rs',
  scala: 'scala',
  scss: 'scss sass',
  shell: 'console shell shell-session shellsession sh-session',
  sql: 'sql mysql sqlite',
  stylus: 'stylus styl',
  swift: 'swift',
  typescript: 'typescript ts tsx mts cts',
  vbnet: 'vbnet vb vb.net',
  vim: 'vim viml',
  wasm: 'wasm wat',
  xml: 'xml html xhtml htm svg rss atom plist vue svelte',
  yaml: 'yaml yml',
};

const BY_ALIAS: ReadonlyMap<string, string> = new Map(
  Object.entries(GRAMMARS).flatMap(([grammar, aliases]) =>
    aliases.split(' ').map((alias): [string, string] => [alias, grammar]),
  ),
);

/** The grammar for what an author wrote behind a fence, if there is one. */
export function findGrammar(language: string): string | undefined {
  return BY_ALIAS.get(language.toLowerCase());
}

/** Every grammar that can be loaded. */
export const GRAMMAR_NAMES: readonly string[] = Object.keys(GRAMMARS);
