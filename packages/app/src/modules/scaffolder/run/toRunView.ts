import type { useTaskEventStream } from '@backstage/plugin-scaffolder-react';

/** What the server tells about a run. */
export type RunStream = ReturnType<typeof useTaskEventStream>;

export type RunStatus = 'running' | 'completed' | 'failed' | 'cancelled';

export type StepStatus =
  | 'open'
  | 'processing'
  | 'completed'
  | 'failed'
  | 'cancelled'
  | 'skipped';

export interface LogLine {
  readonly time: string;
  readonly text: string;
}

/** One step of a run as the page shows it. */
export interface StepView {
  readonly id: string;
  readonly name: string;
  readonly status: StepStatus;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly log: readonly LogLine[];
  /** Whether its log says something that the reader should see unasked. */
  readonly telling: boolean;
}

/**
 * Finds why nothing more is heard of a run.
 *
 * @remarks
 *
 * The stream holds two sorts of errors: why the run failed, as the server wrote
 * it down, and why the server could not be asked, which alone was thrown here.
 */
export function findTrouble({ error }: RunStream): Error | undefined {
  return error instanceof Error ? error : undefined;
}

/** Tells how a run stands, as far as it was heard of. */
export function toRunStatus(stream: RunStream): RunStatus {
  if (stream.cancelled) {
    return 'cancelled';
  }
  if (stream.completed && !findTrouble(stream)) {
    return stream.error ? 'failed' : 'completed';
  }
  return 'running';
}

/**
 * Joins what the kit says about its steps with what became of them.
 *
 * @remarks
 *
 * A step is telling while it runs, when it failed, and when it ran although one
 * before it had failed: such steps clean up, or say what was left behind.
 */
export function toSteps(stream: RunStream): StepView[] {
  let failed = false;
  return (stream.task?.spec.steps ?? []).map(({ id, name }) => {
    const { status, startedAt, endedAt } = stream.steps[id] ?? {};
    const ranAfterFailure = failed && status === 'completed';
    failed ||= status === 'failed';
    return {
      id,
      name,
      status: (status as StepStatus | undefined) ?? 'open',
      // A step that was not needed took no time, and its end is not told.
      ...(status !== 'skipped' && { startedAt, endedAt }),
      log: (stream.stepLogs[id] ?? []).map(toLogLine),
      telling:
        status === 'processing' || status === 'failed' || ranAfterFailure,
    };
  });
}

// eslint-disable-next-line no-control-regex -- the server colours its log for terminals
const COLOUR = /\u001b\[[0-9;]*m/g;
const STAMPED = /^(\d{4}-\d\d-\d\dT\S+) ([^]*)$/;
const STAMP_OF_SERVER = /^\d{4}-\d\d-\d\dT\S+\s+/;

/** Takes a line apart, which carries its time once or twice. */
function toLogLine(line: string): LogLine {
  const [, time = '', text = line] = STAMPED.exec(line) ?? [];
  return { time, text: text.replace(COLOUR, '').replace(STAMP_OF_SERVER, '') };
}
