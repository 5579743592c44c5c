import type { BackendStartupError } from '@backstage/backend-app-api';
import { isError } from '@backstage/errors';

/** What the backend puts before the reason of a service or a feature loader, once for each that stands in between. */
const DETOURS =
  /^(Failed to instantiate service .*? because (the factory function|createRootContext) threw an error, (\w*Error: )?|Feature loader created at '[^']*' failed; caused by (\w*Error: )?)+/;

function findReason(error: unknown): string {
  return isError(error) ? error.message.replace(DETOURS, '') : String(error);
}

function listFailures(error: unknown): { who: string; reason: string }[] {
  const plugins =
    (error as Partial<BackendStartupError>)?.result?.plugins ?? [];
  return plugins
    .flatMap(plugin => [
      { who: plugin.pluginId, failure: plugin.failure },
      ...plugin.modules.map(({ moduleId, failure }) => ({
        who: `${plugin.pluginId}/${moduleId}`,
        failure,
      })),
    ])
    .flatMap(({ who, failure }) =>
      failure && !failure.allowed
        ? [{ who, reason: findReason(failure.error) }]
        : [],
    );
}

/**
 * Says in plain words why the portal did not start: each reason once, with the plugins that failed of it.
 *
 * @param error - What `backend.start()` was rejected with
 */
export function describeFailedStart(error: unknown): string {
  const failures = listFailures(error);
  const reasons = [...new Set(failures.map(f => f.reason))].map(reason => {
    const who = failures.filter(f => f.reason === reason).map(f => f.who);
    return `${reason} (${who.join(', ')})`;
  });
  const lines = reasons.length > 0 ? reasons : [findReason(error)];
  return ['Fairway does not start:', ...lines.map(l => `  ${l}`), ''].join(
    '\n',
  );
}
