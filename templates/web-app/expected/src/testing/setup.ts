import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// a busy machine takes its time
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
