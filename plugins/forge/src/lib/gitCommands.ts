/**
 * Commands to be copied into a terminal.
 *
 * @remarks
 *
 * Whoever can push chooses branch names, and git allows `;` and `$(…)` in them: everything that is not plainly a
 * word is quoted.
 */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('-')
    ? word
    : `'${word.replace(/'/g, `'\\''`)}'`;
}

export function cloneCommand(url: string): string {
  return `git clone ${quote(url)}`;
}

/** Makes a first commit in a new folder and pushes it. */
export function firstPushCommands(options: {
  name: string;
  url: string;
  branch: string;
}): string {
  const { name, url, branch } = options;
  return [
    `mkdir ${quote(name)} && cd ${quote(name)}`,
    `git init -b ${quote(branch)}`,
    `echo ${quote(`# ${name}`)} > README.md`,
    'git add README.md',
    "git commit -m 'Start with a README'",
    `git remote add origin ${quote(url)}`,
    `git push -u origin ${quote(branch)}`,
  ].join('\n');
}

/** Pushes a repository that exists already. */
export function existingPushCommands(options: {
  url: string;
  branch: string;
}): string {
  return [
    `git remote add origin ${quote(options.url)}`,
    `git push -u origin HEAD:${quote(options.branch)}`,
  ].join('\n');
}

/** Brings a branch up to date with its base, where the two conflict. */
export function resolveConflictCommands(options: {
  base: string;
  head: string;
}): string {
  return [
    'git fetch origin',
    `git switch ${quote(options.head)}`,
    `git merge ${quote(`origin/${options.base}`)}`,
    'git push',
  ].join('\n');
}
