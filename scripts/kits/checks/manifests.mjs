import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { require } from '../library.mjs';
import { schemasDir } from '../tools/paths.mjs';
import { buildOverlays, hasOverlays } from './buildOverlays.mjs';
import { readCustomKinds } from './customKinds.mjs';
import { failOn } from './outcome.mjs';
import { isManifest, readDocuments } from './readDocuments.mjs';
import { needTools, runTool } from './runTool.mjs';

/** What kustomize puts together; alone these are pieces that have no meaning. */
const PIECES = /(?:^|\/)(?:base|overlays)\//;

/**
 * Every manifest is one that Kubernetes takes, unknown fields being errors: those of Kubernetes by the schemas of its API,
 * custom resources by the schemas of those who made them.
 */
export const manifests = {
  title: 'manifests',
  applies: tree => hasOverlays(tree) || plainOf(tree).length > 0,
  async run(tree) {
    needTools(['kubectl', 'kubernetes-validate']);
    const found = [
      ...plainOf(tree),
      ...(await buildOverlays(tree)).map(({ overlay, documents }) => ({
        path: overlay,
        documents,
      })),
    ];
    const all = found.flatMap(({ documents }) => documents);
    const customKinds = readCustomKinds([...publishedSchemas(), ...all]);
    const ofKubernetes = found.map(({ path, documents }) => ({
      path,
      documents: documents.filter(document => !customKinds.has(document)),
    }));
    const problems = await validateOfKubernetes(ofKubernetes);
    for (const { path, documents } of found) {
      const said = documents
        .filter(document => customKinds.has(document))
        .flatMap(document => customKinds.validate(document));
      problems.push(...said.map(line => `${path}: ${line}`));
    }
    failOn(problems);
    return `${all.length} objects`;
  },
};

function plainOf(tree) {
  return tree
    .find(/\.ya?ml$/)
    .filter(path => !PIECES.test(path))
    .map(path => ({
      path,
      documents: readDocuments(tree.read(path)).filter(isManifest),
    }))
    .filter(({ documents }) => documents.length > 0);
}

function publishedSchemas() {
  const files = existsSync(schemasDir) ? readdirSync(schemasDir) : [];
  return files.map(file =>
    JSON.parse(readFileSync(join(schemasDir, file), 'utf8')),
  );
}

/** A kind that nobody knows a schema for comes out as a warning of the tool, which is a problem as well. */
async function validateOfKubernetes(found) {
  const { stringify } = require('yaml');
  const dir = await mkdtemp(join(tmpdir(), 'fairway-manifests-'));
  try {
    const paths = new Map();
    for (const { path, documents } of found) {
      if (documents.length > 0) {
        const file = join(dir, `${paths.size}.yaml`);
        paths.set(file, path);
        await writeFile(file, documents.map(d => stringify(d)).join('---\n'));
      }
    }
    if (paths.size === 0) {
      return [];
    }
    const { output } = await runTool('kubernetes-validate', [
      '--strict',
      '--quiet',
      ...paths.keys(),
    ]);
    const lines = output.split('\n').filter(line => line.trim() !== '');
    return lines.map(line =>
      [...paths].reduce((text, [file, path]) => text.replace(file, path), line),
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
