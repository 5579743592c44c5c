import { Progress } from './Progress';

describe('Progress', () => {
  let now: number;
  let shown: string;

  beforeEach(() => {
    now = 0;
    shown = '';
  });

  const create = (isWatched: boolean) =>
    new Progress(
      {
        program: '',
        out: () => {},
        err: text => (shown += text),
        isWatched,
        signal: new AbortController().signal,
        env: {},
      },
      () => now,
    );

  it('shows how far a build is once it takes long, not too often', () => {
    const progress = create(true);

    for (now = 0; now <= 1_150; now += 50) {
      progress.update({ step: 'rendering', done: now, total: 2_000 });
    }

    expect(shown.split('\r\u001b[2K')).toEqual([
      '',
      'Rendering pages: 1000 of 2000',
      'Rendering pages: 1100 of 2000',
    ]);
  });

  it('takes its line away', () => {
    const progress = create(true);
    progress.end();
    now = 2_000;
    progress.update({ step: 'writing', done: 1, total: 2 });
    progress.end();

    expect(shown).toMatch(/^\r.*Writing pages: 1 of 2\r/);
    expect(shown.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('shows nothing where nobody watches', () => {
    const progress = create(false);
    now = 2_000;
    progress.update({ step: 'writing', done: 1, total: 2 });

    expect(shown).toBe('');
  });
});
