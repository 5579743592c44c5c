import { ForwardedError } from '@backstage/errors';
import type { Request, Response } from 'express';
import { explainFullDisk } from './explainFullDisk';

const failure = (code: string) =>
  Object.assign(new Error('could not extend file'), { code });

/** What the handler behind is given for an error. */
function explain(error: unknown) {
  const handle = jest.fn();
  explainFullDisk(handle)(error, {} as Request, {} as Response, () => {});
  return handle.mock.calls[0][0];
}

describe('explainFullDisk', () => {
  it.each([
    ['the system', failure('ENOSPC')],
    ['PostgreSQL', failure('53100')],
    ['SQLite', failure('SQLITE_FULL')],
    ['a cause', new ForwardedError('Could not save', failure('ENOSPC'))],
  ])('says what to do when %s has no room', (_, error) => {
    expect(explain(error)).toMatchObject({
      name: 'InsufficientStorageError',
      statusCode: 507,
      message: expect.stringContaining('make room'),
      stack: undefined,
    });
  });

  it.each([failure('23505'), undefined, 'text'])(
    'leaves %s as it is',
    error => {
      expect(explain(error)).toBe(error);
    },
  );
});
