import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInCheckout } from './isInCheckout';

describe('isInCheckout', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'checkout-'));
    await mkdir(join(root, 'a/docs'), { recursive: true });
  });

  afterEach(() => rm(root, { recursive: true }));

  it('knows folders of a clone', async () => {
    await mkdir(join(root, 'a/.git'));

    expect(await isInCheckout(join(root, 'a/docs'))).toBe(true);
    expect(await isInCheckout(join(root, 'a'))).toBe(true);
  });

  it('knows folders of a second working tree, which has a file there', async () => {
    await writeFile(join(root, 'a/.git'), 'gitdir: /elsewhere');

    expect(await isInCheckout(join(root, 'a/docs'))).toBe(true);
  });

  it('knows no other folder', async () => {
    expect(await isInCheckout(join(root, 'a/docs'))).toBe(false);
    expect(await isInCheckout(join(root, 'gone'))).toBe(false);
  });
});
