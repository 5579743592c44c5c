/**
 * What a fresh app of create-app 0.9.2 has to be held at to install and run today.
 *
 * Each entry answers an install that failed or a process that crashed; Fairway's own package.json has the same ones.
 */
export const resolutions = {
  // 12.x, which the template asks for, aborts the process at a random garbage collection on Node 24.19 and later.
  'better-sqlite3': '13.2.0',
  // 0.3.2 asks for an @backstage/errors that was not published.
  '@backstage/cli-common': '0.3.1',
  // Later ones lack some of their platform packages.
  '@swc/core': '1.16.18',
  rollup: '4.67.4',
  'unrs-resolver': '1.12.2',
  // 4.9.2 was published with a dependency that cannot be resolved.
  '@yarnpkg/core': '4.9.1',
  // Later ones call what @backstage/backend-defaults of 1.55 does not have, and the backend never gets ready.
  '@backstage/plugin-signals-backend': '0.3.19',
};
