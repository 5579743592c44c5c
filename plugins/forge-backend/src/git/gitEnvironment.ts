/**
 * Settings that hold for every repository whatever its own config file says.
 *
 * @remarks
 *
 * The `receive.fsck.*` exceptions are old, harmless faults that many public
 * histories carry and every large git host lets in; all else that fsck finds,
 * `.git` entries and dangerous submodule definitions included, is refused.
 * Background maintenance is off because it would outlive the request.
 */
const SETTINGS: ReadonlyArray<readonly [string, string]> = [
  ['safe.directory', '*'],
  ['core.hooksPath', '/dev/null'],
  ['core.quotePath', 'false'],
  ['core.logAllRefUpdates', 'false'],
  ['core.protectHFS', 'true'],
  ['core.protectNTFS', 'true'],
  ['core.fsync', 'committed,reference'],
  ['core.fsyncMethod', 'batch'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['protocol.allow', 'never'],
  ['receive.autogc', 'false'],
  ['receive.fsckObjects', 'true'],
  ['receive.fsck.zeroPaddedFilemode', 'warn'],
  ['receive.fsck.badTimezone', 'warn'],
  ['receive.fsck.missingSpaceBeforeDate', 'warn'],
  ['receive.hideRefs', 'refs/pull/'],
  ['receive.advertisePushOptions', 'false'],
  ['receive.keepAlive', '5'],
  ['uploadpack.allowFilter', 'true'],
  ['diff.renames', 'true'],
  ['diff.renameLimit', '1000'],
];

/**
 * Makes the environment of a git process: nothing of the user who runs the
 * portal, no hooks, no prompts, and messages in English.
 *
 * @param settings - More settings, which win over the common ones
 */
export function createGitEnvironment(
  settings: ReadonlyArray<readonly [string, string]> = [],
): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    TMPDIR: process.env.TMPDIR,
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  const all = [...SETTINGS, ...settings];
  environment.GIT_CONFIG_COUNT = String(all.length);
  all.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}
