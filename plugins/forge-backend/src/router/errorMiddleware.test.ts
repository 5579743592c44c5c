import { mockServices } from '@backstage/backend-test-utils';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Request, Response } from 'express';
import { GitError } from '../git/GitError';
import {
  NotPossibleError,
  TooLargeError,
  UnprocessableError,
} from '../model/errors';
import { createErrorMiddleware } from './errorMiddleware';

function answer(error: unknown, isSent = false) {
  const logger = mockServices.logger.mock();
  const response = {
    headersSent: isSent,
    status: jest.fn().mockReturnThis(),
    json: jest.fn(),
    setHeader: jest.fn(),
  };
  const next = jest.fn();
  createErrorMiddleware(logger, 'http://forge/api')(
    error,
    { path: '/x' } as Request,
    response as unknown as Response,
    next,
  );
  return {
    status: response.status.mock.calls[0]?.[0],
    body: response.json.mock.calls[0]?.[0],
    isLogged: logger.error.mock.calls.length > 0,
    isPassedOn: next.mock.calls.length > 0,
  };
}

describe('createErrorMiddleware', () => {
  it.each([
    [new InputError('m'), 400],
    [new NotAllowedError('m'), 403],
    [new NotFoundError('m'), 404],
    [new NotPossibleError('m'), 405],
    [new ConflictError('m'), 409],
    [new TooLargeError('m'), 413],
    [new UnprocessableError('m'), 422],
    [Object.assign(new Error('m'), { status: 400 }), 400],
  ])('answers %s with %i and its message', (error, status) => {
    expect(answer(error)).toEqual({
      status,
      body: { message: 'm', url: 'http://forge/api' },
      isLogged: false,
      isPassedOn: false,
    });
  });

  it.each([
    [new Error('/secret/path is broken')],
    [new GitError('gc', 128, 'fatal: /secret/path')],
    [Object.assign(new Error('/secret/path'), { status: 200 })],
  ])('keeps the inside of %s to the log', error => {
    const { status, body, isLogged } = answer(error);

    expect([status, isLogged]).toEqual([500, true]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it.each([
    [
      new GitError(
        'hash-object',
        128,
        'error: unable to write: No space left on device',
      ),
    ],
    [Object.assign(new Error('write'), { code: 'ENOSPC' })],
    [
      Object.assign(new Error('database or disk is full'), {
        code: 'SQLITE_FULL',
      }),
    ],
  ])('says that the disk is full for %s', error => {
    expect(answer(error)).toMatchObject({
      status: 507,
      body: { message: expect.stringContaining('disk of the portal is full') },
    });
  });

  it('passes on what comes too late for an answer', () => {
    expect(answer(new InputError('m'), true)).toMatchObject({
      status: undefined,
      isPassedOn: true,
    });
  });
});
