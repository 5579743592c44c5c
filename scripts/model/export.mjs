import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Portal } from '../kits/portal/Portal.mjs';
import { toPortalUrl } from '../kits/portal/toPortalUrl.mjs';
import { Trouble } from '../wrapper/Trouble.mjs';

const RELEASES = '/api/system-model/v1/releases';
const PATH = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i;

/** Behind one address there may be several replicas, each with releases of its own. */
const ATTEMPTS = 10;

/** Fetches the newest release of a portal into a folder, in which it stands as exporters write it. */
export async function run({ out, url, json }) {
  if (!out) {
    throw new Trouble('Say where to put the release: --out DIR.');
  }
  const dir = resolve(out);
  const portal = await Portal.open(toPortalUrl(url), process.env.FAIRWAY_TOKEN);
  for (let attempt = 1; ; attempt++) {
    const text = await (await portal.get(`${RELEASES}/latest`)).text();
    const manifest = JSON.parse(text);
    if (await fetchRelease(portal, dir, { ...manifest, text })) {
      tell(manifest, dir, json);
      return;
    }
    if (attempt === ATTEMPTS) {
      throw new Trouble(
        `The portal tells of the release ${manifest.version} and does not have it: it runs as several replicas, and each answer came from another. Whoever runs it can have them share a folder (systemModel.releases.directory); or read what one of its exporters writes, or ask one replica by its own address.`,
      );
    }
  }
}

/** @returns Whether the portal still had all of it */
async function fetchRelease(portal, dir, { version, sequence, files, text }) {
  assertName(version);
  const target = join(dir, version);
  if (!existsSync(target)) {
    const draft = join(dir, `.${version}.${randomUUID()}`);
    try {
      for (const file of files) {
        assertName(file.path);
        if (!(await fetchFile(portal, draft, version, file))) {
          return false;
        }
      }
      await writeFile(join(draft, 'manifest.json'), text);
      await rename(draft, target);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  const latest = { version, sequence, manifest: `${version}/manifest.json` };
  const draft = join(dir, `.latest.json.${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify(latest)}\n`);
  await rename(draft, join(dir, 'latest.json'));
  return true;
}

async function fetchFile(portal, draft, version, { path, size, sha256 }) {
  const answer = await portal.find(`${RELEASES}/${version}/${path}`);
  if (!answer) {
    return false;
  }
  const file = join(draft, path);
  const hash = createHash('sha256');
  let length = 0;
  await mkdir(dirname(file), { recursive: true });
  await pipeline(
    answer.body,
    async function* measure(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        length += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(file, { flags: 'wx' }),
  );
  if (length !== size || hash.digest('hex') !== sha256) {
    throw new Trouble(
      `${path} of the release ${version} arrived damaged: its checksum is not that of the manifest. Run this again.`,
    );
  }
  return true;
}

function assertName(name) {
  if (typeof name !== 'string' || !PATH.test(name)) {
    throw new Trouble(
      `The portal named a file that could lie anywhere: "${name}". Nothing was written.`,
    );
  }
}

function tell({ version, sequence, files }, dir, json) {
  const path = join(dir, version);
  if (json) {
    console.log(JSON.stringify({ version, sequence, path }, undefined, 2));
    return;
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  console.log(
    `Fetched the release ${version}: ${files.length} files, ${bytes} bytes.\nAsk it: ./fairway model query ${dir} list`,
  );
}
