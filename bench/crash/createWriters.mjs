import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../lib/ForgeAccount.mjs';
import { FILES_PER_ROUND, nameOf } from './prepareRepository.mjs';

export const settingPath = key =>
  `/api/user-settings/buckets/bench/keys/${key}`;

/** Writers of what a portal has to keep: a user's settings, registered locations, pushed commits. */
export function createWriters(client, { clone, fileUrl }, round) {
  return {
    settings: async n => {
      const key = nameOf(round, n);
      const body = { value: n };
      await client.ask(settingPath(key), { method: 'PUT', body });
      return { key, value: n };
    },
    locations: async n => {
      if (n >= FILES_PER_ROUND) {
        return undefined;
      }
      const target = fileUrl(`${round}/${n}.yaml`);
      const body = { type: 'url', target };
      const { location } = await client.ask('/api/catalog/locations', {
        method: 'POST',
        body,
      });
      return { id: location.id, target, name: nameOf(round, n) };
    },
    commits: async n => {
      writeFileSync(join(clone, 'pushed.txt'), `${round} ${n}\n`);
      await git(clone, 'add', '.');
      await git(clone, 'commit', '--quiet', '-m', `push ${round} ${n}`);
      await git(clone, 'push', '--quiet', 'origin', 'main');
      return await git(clone, 'rev-parse', 'HEAD');
    },
  };
}
