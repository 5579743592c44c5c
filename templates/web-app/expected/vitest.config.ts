import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // a busy machine takes its time
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['src/testing/setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'server', include: ['server/**/*.test.ts', 'dev/**/*.test.ts'] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'server/**/*.ts'],
      // run in a browser and in a process of its own, see server/main.test.ts
      exclude: ['src/main.tsx', 'server/main.ts', 'src/testing/**', 'server/startTestServer.ts'],
      reporter: ['text', 'lcov'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
