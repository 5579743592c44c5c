// Names and endings highlight.js has a grammar for, limited to what repositories of a portal hold.
const BY_NAME: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  'cmakelists.txt': 'cmake',
  'go.mod': 'go',
  gemfile: 'ruby',
  jenkinsfile: 'groovy',
  '.bashrc': 'bash',
  '.gitconfig': 'ini',
  '.editorconfig': 'ini',
  '.npmrc': 'ini',
  '.env': 'bash',
};

const BY_ENDING: Readonly<Record<string, string>> = {
  bash: 'bash',
  c: 'c',
  cc: 'cpp',
  cfg: 'ini',
  cjs: 'javascript',
  conf: 'nginx',
  cpp: 'cpp',
  cs: 'csharp',
  css: 'css',
  cts: 'typescript',
  dart: 'dart',
  diff: 'diff',
  ex: 'elixir',
  exs: 'elixir',
  go: 'go',
  gql: 'graphql',
  gradle: 'groovy',
  graphql: 'graphql',
  groovy: 'groovy',
  h: 'c',
  hbs: 'handlebars',
  hpp: 'cpp',
  hs: 'haskell',
  htm: 'xml',
  html: 'xml',
  ini: 'ini',
  java: 'java',
  js: 'javascript',
  json: 'json',
  json5: 'json',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  kts: 'kotlin',
  less: 'less',
  lua: 'lua',
  md: 'markdown',
  mdx: 'markdown',
  mjs: 'javascript',
  mk: 'makefile',
  mts: 'typescript',
  njk: 'twig',
  patch: 'diff',
  php: 'php',
  pl: 'perl',
  properties: 'properties',
  proto: 'protobuf',
  ps1: 'powershell',
  py: 'python',
  r: 'r',
  rb: 'ruby',
  rs: 'rust',
  scala: 'scala',
  scss: 'scss',
  sh: 'bash',
  sql: 'sql',
  svg: 'xml',
  swift: 'swift',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  vue: 'xml',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
  zsh: 'bash',
};

const ALIASES: Readonly<Record<string, string>> = {
  console: 'bash',
  docker: 'dockerfile',
  shell: 'bash',
  'shell-session': 'bash',
  golang: 'go',
  javascript: 'javascript',
  python: 'python',
  typescript: 'typescript',
  rust: 'rust',
  ruby: 'ruby',
  kotlin: 'kotlin',
  csharp: 'csharp',
  markdown: 'markdown',
  makefile: 'makefile',
  haskell: 'haskell',
  powershell: 'powershell',
  protobuf: 'protobuf',
  elixir: 'elixir',
  dockerfile: 'dockerfile',
};

/** The grammar for a file, by its name. */
export function languageOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const ending = name.includes('.')
    ? name.slice(name.lastIndexOf('.') + 1)
    : '';
  return lookUp(BY_NAME, name) ?? lookUp(BY_ENDING, ending);
}

/** The grammar for what an author wrote after the backticks of a code block. */
export function languageOfFence(info: string): string | undefined {
  const name = info.toLowerCase();
  return lookUp(ALIASES, name) ?? lookUp(BY_ENDING, name);
}

// A file may be called "x.constructor", which every object has.
function lookUp(
  table: Readonly<Record<string, string>>,
  key: string,
): string | undefined {
  return Object.prototype.hasOwnProperty.call(table, key)
    ? table[key]
    : undefined;
}
