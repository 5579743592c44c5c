import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicSites } from '../techdocs-conformance/listSites.mjs';
import { sitesDir } from '../techdocs-conformance/places.mjs';

/** Public documentation that is searched, by its name in techdocs-conformance/sites.json: about two thousand pages. */
export const DOCS_SITES = [
  'argo-cd',
  'argo-rollouts',
  'code-with-engineering-playbook',
  'hatch',
  'httpx',
  'ingress-nginx',
  'jj',
  'knative',
  'kops',
  'mkdocs',
  'traefik',
  'uv',
];

const describe = ({ name, path = '' }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: `docs-${name}`,
    annotations: { 'backstage.io/techdocs-ref': `dir:./${join(name, path)}` },
  },
  spec: {
    type: 'documentation',
    lifecycle: 'production',
    owner: 'user:default/guest',
  },
});

/** Writes a catalog file of the sites beside them, since docs have to lie below the file that points to them. */
export function writeDocsCatalog() {
  const missing = DOCS_SITES.filter(name => !existsSync(join(sitesDir, name)));
  if (missing.length > 0) {
    throw new Error(
      `Documentation is missing. Fetch it with: node bench/techdocs-conformance/fetchSites.mjs ${missing.join(
        ' ',
      )}`,
    );
  }
  const file = join(sitesDir, 'search.yaml');
  writeFileSync(
    file,
    publicSites()
      .filter(({ name }) => DOCS_SITES.includes(name))
      .map(site => JSON.stringify(describe(site)))
      .join('\n---\n'),
  );
  return file;
}
