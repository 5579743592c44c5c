import { SourceState } from '../database/SourceState';
import { chooseRun } from './chooseRun';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW = 100 * HOUR_MS;
const schedule = { scheduleMs: 10 * MINUTE_MS, fullScanEveryMs: 6 * HOUR_MS };

const rested = { finishedAt: NOW - HOUR_MS, listedAt: NOW - HOUR_MS };
const run = (mode: 'all' | 'changes', startedAt: number) => ({
  id: 'one',
  mode,
  startedAt,
});

describe('chooseRun', () => {
  it.each<[string, Partial<SourceState>, ReturnType<typeof chooseRun>]>([
    ['all at first', {}, { mode: 'all' }],
    ['changes when it is time', rested, { mode: 'changes' }],
    ['nothing before', { ...rested, finishedAt: NOW - MINUTE_MS }, undefined],
    [
      'all when it is time for that',
      { ...rested, listedAt: NOW - 6 * HOUR_MS },
      { mode: 'all' },
    ],
    [
      'all if somebody asked after the last scan',
      { ...rested, finishedAt: NOW - MINUTE_MS, wantedAt: NOW },
      { mode: 'all' },
    ],
    [
      'nothing soon if what somebody asked for has failed',
      { ...rested, finishedAt: NOW - MINUTE_MS, wantedAt: NOW - 2 * MINUTE_MS },
      undefined,
    ],
    [
      'what a crash interrupted, at once',
      {
        ...rested,
        finishedAt: NOW - 3 * MINUTE_MS,
        run: run('changes', NOW - 2 * MINUTE_MS),
      },
      { mode: 'changes', interrupted: run('changes', NOW - 2 * MINUTE_MS) },
    ],
    [
      'what failed on the way, when it is time',
      { ...rested, run: run('changes', NOW - 2 * HOUR_MS) },
      { mode: 'changes', interrupted: run('changes', NOW - 2 * HOUR_MS) },
    ],
    [
      'nothing of a scan that began too long ago',
      { ...rested, run: run('all', NOW - 6 * HOUR_MS) },
      { mode: 'changes' },
    ],
    [
      'all instead of changes that were interrupted',
      { run: run('changes', NOW - HOUR_MS) },
      { mode: 'all' },
    ],
  ])('chooses %s', (_title, state, expected) => {
    const whole = { id: 'a', type: 'b', requests: 0, bytes: 0, leasedUntil: 0 };

    expect(chooseRun({ ...whole, ...state }, schedule, NOW)).toEqual(expected);
  });
});
