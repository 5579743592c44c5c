import { asUser, RunningForge, startForge } from '../__testUtils__/startForge';

describe('issues', () => {
  let forge: RunningForge;
  let path: string;

  beforeAll(async () => {
    forge = await startForge();
  });

  beforeEach(async () => {
    path = await forge.makeRepository();
  });

  const call = (method: string, suffix: string, body?: unknown, user = 'ada') =>
    forge.call(method, `/repos/${path}/issues${suffix}`, {
      body,
      headers: asUser(user),
    });

  it('are opened, changed, closed and found', async () => {
    const opened = await call('POST', '', { title: 'Broken', body: 'Badly' });
    await call('POST', '', { title: 'Slow' });
    const edited = await call('PATCH', '/1', {
      title: 'Mended',
      state: 'closed',
    });
    const shown = await call('GET', '/1');
    const lists = {
      open: await call('GET', ''),
      closed: await call('GET', '?state=closed'),
      all: await call('GET', '?state=all&type=issues'),
      pulls: await call('GET', '?state=all&type=pulls'),
      found: await call('GET', '?state=all&q=mend'),
    };
    const repository = await forge.call('GET', `/repos/${path}`);

    expect(opened).toMatchObject({
      status: 201,
      body: {
        number: 1,
        title: 'Broken',
        body: 'Badly',
        state: 'open',
        user: { login: 'ada' },
        html_url: `${forge.url}/${path}/issues/1`,
      },
    });
    expect(edited.status).toBe(201);
    expect(shown.body).toEqual(edited.body);
    expect(shown.body).toMatchObject({
      title: 'Mended',
      state: 'closed',
      body: 'Badly',
    });
    const numbers = Object.entries(lists).map(([name, { body }]) => [
      name,
      body.map((issue: { number: number }) => issue.number),
    ]);
    expect(Object.fromEntries(numbers)).toEqual({
      open: [2],
      closed: [1],
      all: [2, 1],
      pulls: [],
      found: [1],
    });
    expect(repository.body.open_issues_count).toBe(1);
  });

  it('are commented on', async () => {
    await call('POST', '', { title: 'Broken' });

    const made = await call('POST', '/1/comments', { body: 'Yes' });
    const { id } = made.body;
    const edited = await call('PATCH', `/comments/${id}`, { body: 'No' });
    const shown = await call('GET', `/comments/${id}`);
    const list = await call('GET', '/1/comments');
    const issue = await call('GET', '/1');
    const deleted = await call('DELETE', `/comments/${id}`);
    const gone = await call('GET', `/comments/${id}`);

    expect(made).toMatchObject({
      status: 201,
      body: {
        body: 'Yes',
        user: { login: 'ada' },
        html_url: `${forge.url}/${path}/issues/1#issuecomment-${id}`,
      },
    });
    expect(shown.body).toEqual(edited.body);
    expect(list.body).toEqual([edited.body]);
    expect(issue.body.comments).toBe(1);
    expect([deleted.status, gone.status]).toEqual([204, 404]);
  });

  it('keep comments from being changed by others', async () => {
    await call('POST', '', { title: 'Broken' });
    const { id } = (await call('POST', '/1/comments', { body: 'Mine' })).body;
    forge.denied.add('forge.repository.delete');

    const edited = await call(
      'PATCH',
      `/comments/${id}`,
      { body: 'x' },
      'grace',
    );
    const deleted = await call('DELETE', `/comments/${id}`, undefined, 'grace');
    const own = await call('PATCH', `/comments/${id}`, { body: 'Still mine' });
    forge.denied.clear();
    const moderated = await call(
      'DELETE',
      `/comments/${id}`,
      undefined,
      'grace',
    );

    expect([
      edited.status,
      deleted.status,
      own.status,
      moderated.status,
    ]).toEqual([403, 403, 200, 204]);
  });

  it.each([
    ['POST', '', {}, 422],
    ['POST', '', { title: '  ' }, 422],
    ['POST', '', { title: 'x'.repeat(256) }, 422],
    ['POST', '', { title: 'x', body: 1 }, 422],
    ['PATCH', '/1', { state: 'merged' }, 422],
    ['PATCH', '/9', { title: 'x' }, 404],
    ['GET', '/9', undefined, 404],
    ['GET', '/x', undefined, 400],
    ['GET', '?state=odd', undefined, 400],
    ['POST', '/1/comments', {}, 422],
    ['POST', '/1/comments', { body: '' }, 422],
    ['POST', '/9/comments', { body: 'x' }, 404],
    ['GET', '/9/comments', undefined, 404],
    ['GET', '/comments/x', undefined, 400],
    ['GET', '/comments/9999', undefined, 404],
    ['PATCH', '/comments/9999', { body: 'x' }, 404],
  ])('refuse %s %s with %j', async (method, suffix, body, status) => {
    expect((await call(method, suffix, body)).status).toBe(status);
  });

  it('do not show comments of another repository', async () => {
    await call('POST', '', { title: 'Broken' });
    const { id } = (await call('POST', '/1/comments', { body: 'x' })).body;
    path = await forge.makeRepository();

    expect((await call('GET', `/comments/${id}`)).status).toBe(404);
    expect((await call('DELETE', `/comments/${id}`)).status).toBe(404);
  });
});

describe('commit statuses', () => {
  let forge: RunningForge;
  let path: string;

  beforeAll(async () => {
    forge = await startForge();
    path = await forge.makeRepository({ 'a.txt': 'a\n' });
  });

  const call = (method: string, suffix: string, body?: unknown) =>
    forge.call(method, `/repos/${path}${suffix}`, { body });

  it('are set, listed and summed up', async () => {
    const { body } = await call('GET', '/branches/main');
    const sha = body.commit.id;
    const none = await call('GET', '/commits/main/status');

    const made = await call('POST', `/statuses/${sha}`, {
      state: 'pending',
      context: 'ci/build',
      description: 'Running',
      target_url: 'https://ci.example.org/1',
    });
    await call('POST', `/statuses/${sha}`, {
      state: 'failure',
      context: 'ci/build',
    });
    await call('POST', `/statuses/${sha}`, { state: 'success' });
    const list = await call('GET', `/statuses/${sha}`);
    const same = await call('GET', '/commits/main/statuses');
    const combined = await call('GET', '/commits/main/status');

    expect(none.body).toMatchObject({ state: '', total_count: 0, sha });
    expect(made).toMatchObject({
      status: 201,
      body: {
        status: 'pending',
        context: 'ci/build',
        target_url: 'https://ci.example.org/1',
        creator: { login: 'fairway' },
      },
    });
    expect(list.body.map((s: { status: string }) => s.status)).toEqual([
      'success',
      'failure',
      'pending',
    ]);
    expect(same.body).toEqual(list.body);
    expect(combined.body).toMatchObject({
      state: 'failure',
      total_count: 2,
      statuses: [
        { context: 'default' },
        { context: 'ci/build', status: 'failure' },
      ],
    });
  });

  it.each([
    ['POST', '/statuses/main', {}, 422],
    ['POST', '/statuses/main', { state: 'great' }, 422],
    [
      'POST',
      '/statuses/main',
      { state: 'success', target_url: 'data:text/html,x' },
      422,
    ],
    ['POST', '/statuses/none', { state: 'success' }, 404],
    ['GET', '/statuses/none', undefined, 404],
    ['GET', '/commits/none/status', undefined, 404],
  ])('refuse %s %s with %j', async (method, suffix, body, status) => {
    expect((await call(method, suffix, body)).status).toBe(status);
  });
});
