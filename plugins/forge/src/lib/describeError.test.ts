import { NotFoundError, ResponseError } from '@backstage/errors';
import { reasonOf, statusOf } from './describeError';

const responseError = (body: unknown) =>
  ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status: 409,
      statusText: 'Conflict',
      headers: { 'Content-Type': 'application/json' },
    }),
  );

describe('statusOf', () => {
  it('reads what the server sent', async () => {
    expect(statusOf(await responseError({}))).toBe(409);
  });

  it('knows the error for what is not there', () => {
    expect(statusOf(new NotFoundError('gone'))).toBe(404);
  });

  it('knows nothing of other errors', () => {
    expect(statusOf(new TypeError('Failed to fetch'))).toBeUndefined();
    expect(statusOf(undefined)).toBeUndefined();
  });
});

describe('reasonOf', () => {
  it("prefers the server's words", async () => {
    const error = await responseError({
      error: { name: 'ConflictError', message: 'The branch has moved on' },
      response: { statusCode: 409 },
    });

    expect(reasonOf(error)).toBe('The branch has moved on');
  });

  it('falls back to the message, then to whatever was thrown', () => {
    expect(reasonOf(new TypeError('Failed to fetch'))).toBe('Failed to fetch');
    expect(reasonOf('no')).toBe('no');
  });
});
