import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { shorten } from '../shorten';

/** Answers a file that cannot be read as what its name says. */
export function refuseHint(
  language: string,
  error: unknown,
  line?: number,
): ParsedManifest {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    observations: [],
    problems: [
      {
        message: `This is not ${language}: ${shorten(
          reason.split('\n')[0],
        )}. Correct it; nothing is concluded from this file until then.`,
        ...(line !== undefined && { line }),
      },
    ],
  };
}
