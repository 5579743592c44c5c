import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { IndexHealth } from '@fairway/search-common';

/** Reports how indexes do to whoever collects metrics; nothing is asked for if nobody does. */
export function addMetrics(
  metrics: MetricsService,
  listIndexes: () => Promise<readonly IndexHealth[]>,
): void {
  const gauges: [string, string, (index: IndexHealth) => number][] = [
    [
      'search.index.documents',
      'Documents in the index',
      ({ documents }) => documents,
    ],
    [
      'search.index.pending',
      'Changes that are not in the index yet',
      ({ pending }) => pending,
    ],
    [
      'search.index.lag',
      'Seconds since the oldest of them',
      ({ lagSeconds = 0 }) => lagSeconds,
    ],
    [
      'search.index.failing',
      '1 if the last attempt to change the index failed',
      ({ lastError }) => (lastError ? 1 : 0),
    ],
  ];
  for (const [name, description, read] of gauges) {
    metrics
      .createObservableGauge(name, { description })
      .addCallback(async result => {
        for (const index of await listIndexes()) {
          result.observe(read(index), { type: index.type });
        }
      });
  }
}
