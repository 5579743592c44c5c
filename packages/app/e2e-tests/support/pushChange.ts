import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, remoteOf } from './git';

/** Changes files of a repository in the forge, as somebody who works on it does. */
export function pushChange(name: string, files: Record<string, string>): void {
  const dir = mkdtempSync(join(tmpdir(), 'fairway-push-'));
  git(dir, 'clone', '--quiet', remoteOf(`merrow-line/${name}`), '.');
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(dir, file), text);
  }
  git(dir, 'commit', '--quiet', '--all', '--message', 'change it');
  git(dir, 'push', '--quiet', 'origin', 'main');
}
