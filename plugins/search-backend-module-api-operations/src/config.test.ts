import { mockServices } from '@backstage/backend-test-utils';
import { readSchedule } from './config';

const read = (schedule?: object) =>
  readSchedule(
    mockServices.rootConfig({
      data: schedule
        ? { search: { collators: { apiOperations: { schedule } } } }
        : {},
    }),
  );

describe('readSchedule', () => {
  it('has a default', () => {
    expect(read()).toMatchObject({ frequency: { minutes: 10 } });
  });

  it('reads a schedule', () => {
    expect(
      read({ frequency: { trigger: 'manual' }, timeout: { minutes: 5 } }),
    ).toMatchObject({ frequency: { trigger: 'manual' } });
  });

  it('says what is wrong', () => {
    expect(() => read({ frequency: 'often' })).toThrow(
      'Invalid configuration at search.collators.apiOperations.schedule',
    );
  });
});
