import { runCommandLine } from '../cli/runCommandLine';

/** What came of a command. */
export type CliResult = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
};

/** Runs the command line inside of the test. */
export async function runCli(
  args: readonly string[],
  {
    cacheHome,
    signal = new AbortController().signal,
    isWatched = false,
    onOut,
  }: {
    readonly cacheHome: string;
    readonly signal?: AbortSignal;
    readonly isWatched?: boolean;
    readonly onOut?: (text: string) => void;
  },
): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    program: 'fairway-docs',
    out: text => {
      out += text;
      onOut?.(text);
    },
    err: text => (err += text),
    isWatched,
    signal,
    env: { XDG_CACHE_HOME: cacheHome },
  });
  return { code, out, err };
}
