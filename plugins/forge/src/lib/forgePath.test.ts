import { mockApis } from '@backstage/frontend-test-utils';
import { readForgePath } from './forgePath';

describe('readForgePath', () => {
  it.each([
    ['http://localhost:7007', '/api/forge'],
    ['https://example.com/portal/', '/portal/api/forge'],
  ])('finds it for a backend at %s', (baseUrl, expected) => {
    const config = mockApis.config({ data: { backend: { baseUrl } } });

    expect(readForgePath(config)).toBe(expected);
  });
});
