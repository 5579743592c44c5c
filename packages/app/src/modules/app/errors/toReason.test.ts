import { toReason } from './toReason';

describe('toReason', () => {
  it.each([
    [{ error: { message: 'No such kit' } }, 'No such kit'],
    [{ error: { message: '' } }, 'Request failed with 404'],
    [{ error: 'plain' }, 'Request failed with 404'],
    [undefined, 'Request failed with 404'],
  ])('of an answer with %j is %s', (body, expected) => {
    const error = Object.assign(new Error('Request failed with 404'), { body });

    expect(toReason(error)).toBe(expected);
  });
});
