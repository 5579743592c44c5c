import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { withAudit } from './withAudit';

function makeAuditor(failure?: Error) {
  const event = {
    success: jest.fn(async () => undefined),
    fail: jest.fn(async () => {
      if (failure) throw failure;
    }),
  };
  const auditor = mockServices.auditor.mock({ createEvent: async () => event });
  return { auditor, event };
}

describe('withAudit', () => {
  it('writes what was begun and how it ended', async () => {
    const { auditor, event } = makeAuditor();

    const result = await withAudit(
      auditor,
      {
        eventId: 'repository-create',
        severityLevel: 'medium',
        meta: { owner: 'demo' },
        describeResult: created => ({ id: created.id }),
      },
      async () => ({ id: 7, secret: 'x' }),
    );

    expect(result).toEqual({ id: 7, secret: 'x' });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'repository-create',
      severityLevel: 'medium',
      meta: { owner: 'demo' },
    });
    expect(event.success).toHaveBeenCalledWith({ meta: { id: 7 } });
    expect(event.fail).not.toHaveBeenCalled();
  });

  it.each([undefined, new Error('the audit log is full')])(
    'passes the error of the operation on (audit error: %s)',
    async auditFailure => {
      const { auditor, event } = makeAuditor(auditFailure);
      const error = new NotFoundError('No such repository');

      await expect(
        withAudit(auditor, { eventId: 'repository-delete' }, async () => {
          throw error;
        }),
      ).rejects.toBe(error);

      expect(event.fail).toHaveBeenCalledWith({ error });
      expect(event.success).not.toHaveBeenCalled();
    },
  );

  it('writes why the operation failed', async () => {
    const { auditor, event } = makeAuditor();
    const error = new NotFoundError('No such repository');

    await expect(
      withAudit(
        auditor,
        {
          eventId: 'repository-delete',
          describeError: ({ name }: any) => ({ reason: name }),
        },
        async () => {
          throw error;
        },
      ),
    ).rejects.toBe(error);

    expect(event.fail).toHaveBeenCalledWith({
      error,
      meta: { reason: 'NotFoundError' },
    });
  });

  it('does not start what it cannot audit', async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async () => {
        throw new Error('no audit log');
      },
    });
    const operation = jest.fn(async () => undefined);

    await expect(
      withAudit(auditor, { eventId: 'repository-delete' }, operation),
    ).rejects.toThrow('no audit log');

    expect(operation).not.toHaveBeenCalled();
  });
});
