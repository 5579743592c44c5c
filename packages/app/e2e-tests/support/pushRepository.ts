import { expect } from '@playwright/test';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git, remoteOf } from './git';
import { readPortal, readSecret } from './portal';

/** Makes a repository in the forge with some files, and says under which address those can be read. */
export async function pushRepository(
  name: string,
  files: Record<string, string>,
): Promise<string> {
  const { url } = readPortal();
  const answer = await fetch(`${url}/api/forge/api/v1/orgs/merrow-line/repos`, {
    method: 'POST',
    headers: {
      authorization: `token ${readSecret('FORGE_TOKEN')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name }),
  });
  expect(answer.status).toBe(201);
  const dir = join(mkdtempSync(join(tmpdir(), 'fairway-push-')), name);
  mkdirSync(dir);
  git(dir, 'init', '--quiet', '--initial-branch', 'main');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '--message', 'first');
  git(dir, 'push', remoteOf(`merrow-line/${name}`), 'main');
  return `${url}/api/forge/merrow-line/${name}/src/branch/main`;
}
