import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForgeAccount, git } from '../lib/ForgeAccount.mjs';
import { makeScratchDir } from '../lib/places.mjs';

const REPOSITORY = 'bench-crash';

/** How many catalog files there are to register in one round. */
export const FILES_PER_ROUND = 40;

export const nameOf = (round, n) => `crash-${round}-${n}`;

const componentFile = name => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: experimental
  owner: group:default/platform-engineering
`;

/** Makes a repository in the forge with catalog files that can be registered one by one, and a clone of it. */
export async function prepareRepository(running, dataDir, rounds) {
  const clone = join(makeScratchDir('clone'), REPOSITORY);
  const forge = new ForgeAccount(running, dataDir);
  const { fileUrl } = await forge.createRepository(REPOSITORY, clone);
  for (let round = 0; round < rounds; round++) {
    mkdirSync(join(clone, String(round)));
    for (let n = 0; n < FILES_PER_ROUND; n++) {
      const file = join(clone, `${round}/${n}.yaml`);
      writeFileSync(file, componentFile(nameOf(round, n)));
    }
  }
  await git(clone, 'add', '.');
  await git(clone, 'commit', '--quiet', '-m', 'what there is to register');
  await git(clone, 'push', '--quiet', 'origin', 'main');
  return { clone, fileUrl };
}
