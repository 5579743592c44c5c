import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { stubFetch } from '../testing/stubFetch.ts';
import { requestJson } from './requestJson.ts';

const schema = z.object({ total: z.number() });

describe('requestJson', () => {
  it('returns what fits', async () => {
    stubFetch(() => Response.json({ total: 3 }));

    expect(await requestJson('/api/things', schema)).toEqual({ total: 3 });
  });

  it.each([
    ['something else', Response.json({ total: 'three' }), /\/api\/things is not what was expected/],
    ['a page of a proxy', new Response('<h1>hi</h1>'), /\/api\/things is not what was expected/],
    ['no problem details', new Response('no', { status: 502 }), /answered with 502/],
    ['a bare problem', Response.json({ title: 'Not found' }, { status: 404 }), /^Not found$/],
    [
      'a full problem',
      Response.json({ title: 'Bad request', detail: 'name is too long' }, { status: 400 }),
      /^name is too long$/,
    ],
  ])('explains an answer with %s', async (_what, response, message) => {
    stubFetch(() => response);

    await expect(requestJson('/api/things', schema)).rejects.toThrow(message);
  });

  it('keeps the number of the request', async () => {
    stubFetch(() => Response.json({ title: 'Bad', requestId: 'r-1' }, { status: 400 }));

    await expect(requestJson('/api/things', schema)).rejects.toMatchObject({ requestId: 'r-1' });
  });

  it('does not wait forever', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort());
    stubFetch();

    await expect(requestJson('/api/things', schema)).rejects.toThrow('did not answer in time');
  });

  it('passes on that nobody wants the answer any more', async () => {
    const gone = new Error('the page was left');
    stubFetch(() => Response.json({ total: 3 }));

    await expect(requestJson('/api/things', schema, AbortSignal.abort(gone))).rejects.toBe(gone);
  });
});
