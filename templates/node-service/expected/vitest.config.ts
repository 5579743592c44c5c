import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // runs in a process of its own, see test/main.test.ts
      exclude: ['src/main.ts'],
      reporter: ['text', 'lcov'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
