import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  contentType: string;
  /** What Prometheus reads. */
  read(): Promise<string>;
  observe(request: { method: string; route: string; status: number; seconds: number }): void;
}

export function createMetrics(): Metrics {
  // a registry of its own, so that two servers in one process do not collide
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    observe: ({ seconds, ...labels }) => {
      duration.observe(labels, seconds);
    },
  };
}
