import { describe, expect, it } from 'vitest';
import { runtimeConfigSchema } from '../src/config/runtimeConfig.ts';
import { readConfig, toRuntimeConfig } from './config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8080, LOG_LEVEL: 'info', API_BASE_URL: '/api' });
  });

  it.each([
    ['/api', '/api'],
    ['/api/', '/api'],
    ['/', ''],
    ['https://api.example.com', 'https://api.example.com'],
    ['http://localhost:8080/base/', 'http://localhost:8080/base'],
  ])('takes the address %s, and the page does too', (address, apiBaseUrl) => {
    const runtimeConfig = toRuntimeConfig(readConfig({ API_BASE_URL: address }));

    expect(runtimeConfig).toEqual({ apiBaseUrl, defaultLanguage: 'en' });
    expect(runtimeConfigSchema.parse(runtimeConfig)).toEqual(runtimeConfig);
  });

  it.each([
    '',
    'api.example.com',
    '//api.example.com',
    'ftp://api.example.com',
    'javascript:alert(1)',
    'https://user:secret@api.example.com',
    'https://api.example.com?key=secret',
    '/api; script-src *',
  ])('refuses the address "%s"', (address) => {
    expect(() => readConfig({ API_BASE_URL: address })).toThrow(
      'API_BASE_URL: expected https://api.example.com or a path such as /api',
    );
  });

  it('says everything that is wrong at once', () => {
    const read = () => readConfig({ PORT: 'http', DEFAULT_LANGUAGE: 'tlh' });

    expect(read).toThrow(/PORT: .*\n {2}DEFAULT_LANGUAGE: /);
  });
});
