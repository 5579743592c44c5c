import { readFolder } from '@fairway/kit-renderer';
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { toTree, type Tree } from '../kits';
import { GIT_ENVIRONMENT } from './GitRepositories';

const run = promisify(execFile);

/** Fetches a branch with the real git client and reads its files. */
export async function cloneRepository(
  url: string,
  options: { token: string; certificateFile: string; branch?: string },
): Promise<Tree> {
  const { branch = 'main', certificateFile, token } = options;
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'git-client-'));
  try {
    await run(
      'git',
      [
        'clone',
        '--quiet',
        '--branch',
        branch,
        url.replace('://', `://someone:${token}@`),
        directory,
      ],
      { env: { ...GIT_ENVIRONMENT, GIT_SSL_CAINFO: certificateFile } },
    );
    await fs.rm(path.join(directory, '.git'), { recursive: true });
    return toTree(await readFolder(directory));
  } finally {
    await fs.rm(directory, { recursive: true });
  }
}
