import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readGitDates } from './readGitDates';

const run = promisify(execFile);

describe('readGitDates', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dates-'));
    await mkdir(join(root, 'repository/docs'), { recursive: true });
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  const git = (args: readonly string[], date?: string) =>
    run('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      cwd: join(root, 'repository'),
      env: {
        ...process.env,
        ...(date && { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }),
      },
    });

  async function commit(
    date: string,
    files: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await writeFile(join(root, 'repository', path), text);
    }
    await git(['add', '.']);
    await git(['commit', '-q', '-m', date], date);
  }

  async function read(folder: string): Promise<object> {
    const dates = await readGitDates(join(root, folder));
    return Object.fromEntries(
      Array.from(dates, ([path, date]) => [path, date.toISOString()]),
    );
  }

  it('finds the last change of each file below a folder', async () => {
    await git(['init', '-q']);
    await commit('2024-01-01T00:00:00Z', {
      'README.md': 'a',
      'docs/index.md': 'a',
      'docs/über uns.md': 'a',
    });
    await commit('2024-02-01T00:00:00Z', { 'docs/index.md': 'b' });
    await writeFile(join(root, 'repository/docs/new.md'), 'not committed');

    expect(await read('repository')).toEqual({
      'README.md': '2024-01-01T00:00:00.000Z',
      'docs/index.md': '2024-02-01T00:00:00.000Z',
      'docs/über uns.md': '2024-01-01T00:00:00.000Z',
    });
    expect(await read('repository/docs')).toEqual({
      'index.md': '2024-02-01T00:00:00.000Z',
      'über uns.md': '2024-01-01T00:00:00.000Z',
    });
  });

  it('makes no dates up where history is cut off', async () => {
    await git(['init', '-q']);
    await commit('2024-01-01T00:00:00Z', { 'a.md': 'a', 'b.md': 'a' });
    await commit('2024-02-01T00:00:00Z', { 'a.md': 'b' });
    await commit('2024-03-01T00:00:00Z', { 'a.md': 'c' });
    await run('git', [
      'clone',
      '-q',
      '--depth=2',
      `file://${join(root, 'repository')}`,
      join(root, 'shallow'),
    ]);

    expect(await read('shallow')).toEqual({
      'a.md': '2024-03-01T00:00:00.000Z',
    });
  });

  it.each([
    ['a folder in no repository', 'repository'],
    ['no folder', 'gone'],
  ])('finds none for %s', async (_, folder) => {
    expect(await read(folder)).toEqual({});
  });

  it('runs nothing that a repository names', async () => {
    const mark = join(root, 'ran');
    const program = join(root, 'gpg');
    const script = [
      '#!/bin/sh',
      // git reports an error when nobody reads what is to be signed.
      'cat > /dev/null',
      `case "$*" in *--verify*) touch ${mark};; esac`,
      'echo "[GNUPG:] SIG_CREATED " >&2',
      'echo signed',
    ];
    await writeFile(program, script.join('\n'), { mode: 0o755 });
    await git(['init', '-q']);
    await git(['config', 'gpg.program', program]);
    await git(['config', 'log.showSignature', 'true']);
    await git(['config', 'commit.gpgSign', 'true']);
    await commit('2024-01-01T00:00:00Z', { 'a.md': 'a' });

    const dates = await read('repository');

    expect(Object.keys(dates)).toEqual(['a.md']);
    await expect(access(mark)).rejects.toThrow('ENOENT');
  });
});
