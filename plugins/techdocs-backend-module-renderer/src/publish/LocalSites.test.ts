import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { LocalSites } from './LocalSites';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Api' },
};
const metadata = (builtAt: number) =>
  JSON.stringify({ build_timestamp: builtAt });

describe('LocalSites', () => {
  const site = createMockDirectory();
  const target = createMockDirectory();
  const published = 'default/component/api';

  const start = (techdocs: object = {}) =>
    LocalSites.fromConfig(
      mockServices.rootConfig({
        data: {
          techdocs: {
            publisher: {
              type: 'local',
              local: { publishDirectory: target.path },
            },
            ...techdocs,
          },
        },
      }),
    );
  const read = (path: string) =>
    readFileSync(target.resolve(published, path), 'utf8');

  beforeEach(() => {
    site.clear();
    target.clear();
  });

  it('copies all of a site that was not there, and deletes what is not part of it', async () => {
    site.setContent({
      'index.html': 'home',
      'guide/index.html': 'guide',
      'techdocs_metadata.json': metadata(1),
    });
    target.setContent({ [published]: { 'old/index.html': 'old' } });

    const paths = await start()!.publish(entity, site.path, {
      changed: ['index.html'],
      removed: [],
    });

    expect([...paths].sort()).toEqual(
      [
        'guide/index.html',
        'index.html',
        'old/index.html',
        'techdocs_metadata.json',
      ].map(path => `${published}/${path}`),
    );
    expect(read('guide/index.html')).toBe('guide');
    expect(existsSync(target.resolve(published, 'old'))).toBe(false);
    expect(readdirSync(target.resolve(published)).sort()).toEqual([
      'guide',
      'index.html',
      'techdocs_metadata.json',
    ]);
  });

  it('copies what changed where the build before is what is published', async () => {
    site.setContent({
      'index.html': 'new',
      'same.html': 'not looked at',
      'techdocs_metadata.json': metadata(2),
    });
    target.setContent({
      [published]: {
        'index.html': 'old',
        'same.html': 'same',
        'gone/index.html': 'gone',
        'techdocs_metadata.json': metadata(1),
      },
    });

    await start()!.publish(entity, site.path, {
      replaces: 1,
      changed: ['index.html', 'techdocs_metadata.json'],
      removed: ['gone/index.html'],
    });

    expect(read('index.html')).toBe('new');
    expect(read('same.html')).toBe('same');
    expect(existsSync(target.resolve(published, 'gone'))).toBe(false);
    expect(read('techdocs_metadata.json')).toBe(metadata(2));
  });

  it('copies all where another build is published', async () => {
    site.setContent({
      'index.html': 'new',
      'techdocs_metadata.json': metadata(3),
    });
    target.setContent({
      [published]: {
        'index.html': 'old',
        'techdocs_metadata.json': metadata(1),
      },
    });

    await start()!.publish(entity, site.path, {
      replaces: 2,
      changed: ['techdocs_metadata.json'],
      removed: [],
    });

    expect(read('index.html')).toBe('new');
  });

  it('copies all, and deletes what is gone, where nobody knows what changed', async () => {
    site.setContent({
      'index.html': 'new',
      'techdocs_metadata.json': metadata(3),
      'secret.txt': ctx => ctx.symlink('/etc/hostname'),
    });
    target.setContent({
      [published]: {
        'index.html': 'old',
        'docs-health.json': 'of another engine',
        'techdocs_metadata.json': metadata(1),
      },
    });

    await start()!.publish(entity, site.path);

    expect(readdirSync(target.resolve(published)).sort()).toEqual([
      'index.html',
      'techdocs_metadata.json',
    ]);
    expect(read('index.html')).toBe('new');
  });

  it.each([
    [{ 'berth/index.html': 'page' }, { berth: 'file' }],
    [{ berth: 'file' }, { 'berth/index.html': 'page' }],
  ])('puts %j where %j was', async (now, before) => {
    site.setContent({ ...now, 'techdocs_metadata.json': metadata(2) });
    target.setContent({ [published]: before });

    await start()!.publish(entity, site.path, { changed: [], removed: [] });

    const [[path, content]] = Object.entries(now);
    expect(read(path)).toBe(content);
  });

  it('refuses what leads out of the site', async () => {
    site.setContent({ 'techdocs_metadata.json': metadata(2) });
    target.setContent({
      [published]: { 'techdocs_metadata.json': metadata(1) },
    });

    await expect(
      start()!.publish(entity, site.path, {
        replaces: 1,
        changed: ['../../../x'],
        removed: [],
      }),
    ).rejects.toThrow('Relative path is not allowed');
  });

  it.each([
    [{ publisher: { type: 'awsS3', local: { publishDirectory: '/x' } } }],
    [{ publisher: { type: 'local' } }],
  ])('leaves %j to the stock publisher', techdocs => {
    expect(start(techdocs)).toBeUndefined();
  });

  it('keeps capital letters where that is asked for', async () => {
    site.setContent({ 'techdocs_metadata.json': metadata(2) });

    await start({
      legacyUseCaseSensitiveTripletPaths: true,
    })!.publish(entity, site.path, { changed: [], removed: [] });

    expect(readdirSync(target.resolve('default'))).toEqual(['Component']);
  });
});
