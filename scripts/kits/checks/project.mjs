import { join } from 'node:path';
import { findJdks, pickJdk } from './jdk.mjs';
import { Skipped } from './outcome.mjs';
import { mustRun, needTools } from './runTool.mjs';

/** Tools that a repository needs, by the files it has. */
const TOOLS = [
  [/^package\.json$/, ['npm']],
  [/^pom\.xml$/, ['mvn']],
  [/^pyproject\.toml$/, ['python3']],
  [/(?:^|\/)requirements\.txt$/, ['python3']],
  [/^uv\.lock$/, ['uv']],
  [/^go\.mod$/, ['go']],
  [/\.tf$/, ['terraform']],
  [/(?:^|\/)overlays\//, ['kubectl']],
];

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Kit test',
  GIT_AUTHOR_EMAIL: 'kit@localhost',
  GIT_COMMITTER_NAME: 'Kit test',
  GIT_COMMITTER_EMAIL: 'kit@localhost',
};

export function toolsOf(tree) {
  const needed = TOOLS.flatMap(([file, tools]) =>
    tree.find(file).length > 0 ? tools : [],
  );
  return ['git', 'make', ...new Set(needed)];
}

export function hasTarget(makefile, target) {
  return new RegExp(`^${target}:(?!=)`, 'm').test(makefile);
}

/** What the tools of the language need to be told about this machine. */
export function projectEnvironment(tree) {
  if (tree.has('go.mod')) {
    // which version it takes is said in go.mod, and go fetches that one
    return { GOTOOLCHAIN: 'auto' };
  }
  if (!tree.has('pom.xml')) {
    return {};
  }
  const wanted = tree.has('.java-version')
    ? Number(tree.read('.java-version').trim())
    : 0;
  const jdk = pickJdk(findJdks(), wanted);
  if (!jdk) {
    throw new Skipped(`a JDK ${wanted} is missing`);
  }
  return { JAVA_HOME: jdk.home, PATH: join(jdk.home, 'bin') };
}

/** In a fresh repository, `make check` and `make build` do what they say, with the real tools. */
export const project = {
  title: 'make check build',
  applies: tree =>
    tree.has('Makefile') && hasTarget(tree.read('Makefile'), 'check'),
  async run(tree) {
    needTools(toolsOf(tree));
    const env = { ...AUTHOR, ...projectEnvironment(tree) };
    const options = { cwd: tree.dir, env };
    const git = args => mustRun('git', args, options);
    await git(['init', '--quiet', '--initial-branch=main']);
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--message=Initial commit']);
    await mustRun('make', ['check'], options);
    if (hasTarget(tree.read('Makefile'), 'build')) {
      await mustRun('make', ['build'], options);
    }
    tree.isBuilt = true;
  },
};
