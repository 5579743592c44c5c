import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('checkLinks.js', import.meta.url));

function run(t, files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  return { status, said: stderr };
}

it('says nothing when all is well', (t) => {
  const result = run(t, {
    'mkdocs.yml': 'docs_dir: pages\nnav: [index.md]\nx: !!python/name:a.b\n',
    'pages/index.md': '# Top\r\n\r\n## Part\r\n\r\n[part](#part)\r\n',
    'node_modules/x/README.md': '[broken](broken.md)',
  });

  assert.deepEqual(result, { status: 0, said: '' });
});

it('names what is wrong and ends with code 1', (t) => {
  const result = run(t, {
    'mkdocs.yml': 'nav: [index.md]\n',
    'docs/index.md': '[broken](broken.md)',
  });

  assert.deepEqual(result, {
    status: 1,
    said: 'docs/index.md:1: "broken.md" leads to docs/broken.md, which does not exist\n',
  });
});
