import { isLoopbackRequest } from './isLoopbackRequest';

function makeRequest(remoteAddress: string, headers = {}) {
  return {
    socket: { remoteAddress },
    headers: { host: 'localhost:7007', ...headers },
  };
}

describe('isLoopbackRequest', () => {
  it.each([
    ['127.0.0.1', {}],
    ['127.8.9.1', {}],
    ['::1', {}],
    ['::ffff:127.0.0.1', {}],
    ['127.0.0.1', { host: '127.0.0.1:7007' }],
    ['::1', { host: '[::1]:7007' }],
    ['127.0.0.1', { 'sec-fetch-site': 'same-origin' }],
  ])('trusts %s with %j', (address, headers) => {
    expect(isLoopbackRequest(makeRequest(address, headers))).toBe(true);
  });

  it.each([
    ['192.168.0.7', {}],
    ['::ffff:10.0.0.1', {}],
    ['', {}],
    ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
    ['127.0.0.1', { forwarded: 'for=127.0.0.1' }],
    ['127.0.0.1', { via: '1.1 proxy' }],
    ['127.0.0.1', { host: 'evil.example' }],
    ['127.0.0.1', { host: 'localhost.evil.example' }],
    ['127.0.0.1', { host: undefined }],
    ['127.0.0.1', { 'sec-fetch-site': 'cross-site' }],
  ])('does not trust %s with %j', (address, headers) => {
    expect(isLoopbackRequest(makeRequest(address, headers))).toBe(false);
  });
});
