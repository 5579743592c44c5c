import { mockServices } from '@backstage/backend-test-utils';
import { FaultLog } from './FaultLog';

const HOUR_MS = 60 * 60 * 1000;
const fault = {
  entity: 'api:default/lamp',
  location: 'url:https://git.example.com/lamp.yaml',
  errors: [{ message: 'cannot be read' }],
};

function setup() {
  const logger = mockServices.logger.mock();
  const clock = { now: 0 };
  const log = new FaultLog({ logger, now: () => clock.now });
  return { clock, log, warn: logger.warn };
}

describe('FaultLog', () => {
  it('logs a fault once, with what it is about', () => {
    const { log, warn } = setup();

    log.note(fault);
    log.note(fault);

    expect(warn.mock.calls).toEqual([
      [
        'The catalog could not take an entity',
        {
          entity: fault.entity,
          location: fault.location,
          reason: 'cannot be read',
        },
      ],
    ]);
  });

  it('logs another fault, and the same one of another entity', () => {
    const { log, warn } = setup();

    log.note(fault);
    log.note({ ...fault, errors: [{ message: 'has no owner' }] });
    log.note({ ...fault, entity: 'api:default/bell' });

    expect(warn).toHaveBeenCalledTimes(3);
  });

  it('logs a lasting fault once a day', () => {
    const { clock, log, warn } = setup();

    for (let hour = 0; hour <= 48; hour++) {
      clock.now = hour * HOUR_MS;
      log.note(fault);
    }

    expect(warn).toHaveBeenCalledTimes(3);
  });
});
