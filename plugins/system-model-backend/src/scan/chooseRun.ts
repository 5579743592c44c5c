import { SourceOptions } from '../config';
import { ScanRun, SourceState } from '../database/SourceState';

/** A scan that is to be done now: one that was interrupted, or a new one. */
export type ChosenRun = {
  readonly mode: ScanRun['mode'];
  readonly interrupted?: ScanRun;
};

type Schedule = Pick<SourceOptions, 'scheduleMs' | 'fullScanEveryMs'>;

/** Tells which scan a source is due for, if any. */
export function chooseRun(
  state: SourceState,
  schedule: Schedule,
  now: number,
): ChosenRun | undefined {
  return isDue(state, schedule, now)
    ? nextRun(state, schedule, now)
    : undefined;
}

function nextRun(
  { listedAt, run, wantedAt }: SourceState,
  { fullScanEveryMs }: Schedule,
  now: number,
): ChosenRun {
  const isAll =
    wantedAt !== undefined ||
    listedAt === undefined ||
    now >= listedAt + fullScanEveryMs;
  // One that began long ago says little of how it is now.
  const isToGoOn =
    run &&
    now < run.startedAt + fullScanEveryMs &&
    (run.mode === 'all' || !isAll);
  return isToGoOn
    ? { mode: run.mode, interrupted: run }
    : { mode: isAll ? 'all' : 'changes' };
}

function isDue(
  { finishedAt, run, wantedAt }: SourceState,
  { scheduleMs }: Schedule,
  now: number,
): boolean {
  return (
    finishedAt === undefined ||
    now >= finishedAt + scheduleMs ||
    (wantedAt !== undefined && wantedAt >= finishedAt) ||
    // The portal stopped in the middle of it.
    (run !== undefined && run.startedAt > finishedAt)
  );
}
