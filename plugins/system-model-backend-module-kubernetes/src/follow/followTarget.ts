import { ForwardedError } from '@backstage/errors';
import { Sleep } from '@fairway/backend-toolkit';
import { ApiError } from '../cluster/ApiError';
import { chooseRest } from '../cluster/chooseRest';
import { isTemporary } from '../cluster/isTemporary';
import { SourceOptions } from '../config/SourceOptions';
import { Target } from '../objects/Target';
import { Cluster } from '../scan/Cluster';
import { describeDenial } from '../scan/describeDenial';
import { readChange } from './readChange';

const ATTEMPTS = 5;
const WATCH_SECONDS = 300;

function explain(
  error: unknown,
  target: Target,
  options: SourceOptions,
): Error {
  return error instanceof ApiError && error.status === 403
    ? new Error(describeDenial(target, options))
    : new ForwardedError(
        `${target.id} of the cluster ${options.cluster} cannot be followed any longer`,
        error,
      );
}

/**
 * Listens to changes of a target until the signal ends it. Goes on from the last
 * event when the cluster ends a watch, as it does every few minutes, or a
 * connection is lost for a moment.
 *
 * @param from - Resource version, as a list or an event told it
 * @throws Error if it cannot go on, e.g. because the cluster remembers no longer
 *   what happened since (410): then all has to be looked at again
 */
export async function followTarget(
  { api, isManifest, options }: Cluster,
  target: Target,
  {
    from,
    rest,
    onChange,
  }: { from: string; rest: Sleep; onChange: (key: string) => void },
  signal: AbortSignal,
): Promise<void> {
  let resourceVersion = from;
  for (let attempt = 1; ; attempt++) {
    let failure: unknown;
    try {
      const request = target.createWatchRequest(resourceVersion, WATCH_SECONDS);
      for await (const event of api.watch(request, signal)) {
        const change = readChange(event, target, isManifest);
        resourceVersion = change.resourceVersion;
        attempt = 1;
        if (change.key !== undefined) {
          onChange(change.key);
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      if (attempt >= ATTEMPTS || !isTemporary(error)) {
        throw explain(error, target, options);
      }
      failure = error;
    }
    await rest(chooseRest(Math.min(attempt, ATTEMPTS), failure), signal);
  }
}
