import { createBackend } from '@backstage/backend-defaults';

/**
 * The plugins that are measured, and nothing else of Fairway: what other plugins hold would hide what these do.
 */
const backend = createBackend();
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('../../../plugins/system-model-backend/src/index.ts'));
backend.add(
  import('../../../plugins/system-model-backend-module-github/src/index.ts'),
);
if (process.env.BENCH_WITH_CATALOG) {
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(
    import('../../../plugins/catalog-backend-module-system-model/src/index.ts'),
  );
}
backend.start();
