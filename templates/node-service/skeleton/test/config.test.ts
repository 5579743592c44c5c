import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      NODE_ENV: 'development',
      HOST: '0.0.0.0',
      PORT: 8080,
      LOG_LEVEL: 'info',
      DEFAULT_LANGUAGE: 'en',
      SHUTDOWN_DELAY_MS: 0,
    });
  });

  it('names every value that does not fit', () => {
    expect(() => readConfig({ PORT: 'http', DEFAULT_LANGUAGE: 'xx' })).toThrow(
      /The environment does not fit:\n {2}PORT: .+\n {2}DEFAULT_LANGUAGE: /,
    );
  });
});
