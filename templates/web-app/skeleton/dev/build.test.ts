import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';

it('builds a page that keeps to its Content-Security-Policy and knows no environment', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'build-'));
  onTestFinished(() => rm(outDir, { recursive: true }));

  await build({ logLevel: 'error', build: { outDir } });

  const page = await readFile(join(outDir, 'index.html'), 'utf8');
  expect(page).toMatch(/<script type="module" crossorigin src="\/assets\/[\w-]+\.js"><\/script>/);
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style/i);
  expect(page).not.toMatch(/\s(?:style|on\w+)="|\s(?:href|src)="(?:data|javascript):/i);

  const files = await readdir(outDir, { recursive: true });
  expect(files).not.toContain('config.json');
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  for (const asset of files.filter((file) => /\.(?:css|js)$/.test(file))) {
    expect(asset).toMatch(/^assets\/[\w.-]+-[\w-]{8}\.(?:css|js)$/);
    expect(files).toEqual(expect.arrayContaining([`${asset}.br`, `${asset}.gz`]));
  }
});
