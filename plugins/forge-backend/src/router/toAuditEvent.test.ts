import { toAuditEvent } from './toAuditEvent';

describe('toAuditEvent', () => {
  it.each([
    ['POST', '/users/ada/tokens', 'token-manage'],
    ['DELETE', '/users/ada/tokens/1', 'token-manage'],
    ['POST', '/orgs', 'organization-create'],
    ['POST', '/orgs/acme/repos', 'repository-create'],
    ['POST', '/user/repos', 'repository-create'],
    ['DELETE', '/repos/acme/shop', 'repository-delete'],
    ['PATCH', '/repos/acme/shop', 'repository-edit'],
    ['POST', '/acme/shop.git/git-receive-pack', 'push'],
    ['POST', '/repos/acme/shop/pulls/1/merge', 'pull-request-merge'],
    ['PUT', '/repos/acme/shop/contents/a', 'content-change'],
    ['DELETE', '/repos/acme/shop/branches/a', 'ref-change'],
    ['PATCH', '/repos/acme/shop/hooks/1', 'webhook-manage'],
    ['POST', '/repos/acme/shop/issues/1/comments', 'discussion'],
    ['POST', '/repos/acme/shop/statuses/abc', 'change'],
  ])('names %s %s', (method, path, eventId) => {
    expect(toAuditEvent(method, path)).toMatchObject({ eventId });
  });

  it.each([['GET'], ['HEAD'], ['OPTIONS']])('names no %s', method => {
    expect(toAuditEvent(method, '/repos/acme/shop')).toBeUndefined();
  });
});
