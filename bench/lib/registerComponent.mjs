import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForgeAccount, git } from './ForgeAccount.mjs';
import { makeScratchDir } from './places.mjs';
import { waitUntil } from './waitUntil.mjs';

/** The catalog file of a component with docs beside it. */
const describe = name => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    backstage.io/techdocs-ref: dir:.
spec:
  type: library
  lifecycle: experimental
  owner: group:default/platform-engineering
`;

/**
 * Gives a portal a component with docs, in a repository of its own.
 *
 * @param writeDocs - Writes `mkdocs.yml` and `docs` into the folder it gets
 * @returns the clone
 */
export async function registerComponent(running, dataDir, name, writeDocs) {
  const clone = join(makeScratchDir('clone'), name);
  const forge = new ForgeAccount(running, dataDir);
  const { fileUrl } = await forge.createRepository(name, clone);
  writeFileSync(join(clone, 'catalog-info.yaml'), describe(name));
  writeDocs(clone);
  await git(clone, 'add', '.');
  await git(clone, 'commit', '--quiet', '-m', 'docs: begin');
  await git(clone, 'push', '--quiet', 'origin', 'main');
  await running.client.ask('/api/catalog/locations', {
    method: 'POST',
    body: { type: 'url', target: fileUrl('catalog-info.yaml') },
  });
  await waitUntil(
    () =>
      running.client.tryAsk(
        `/api/catalog/entities/by-name/component/default/${name}`,
      ),
    { what: `the catalog shows ${name}` },
  );
  return { clone };
}
