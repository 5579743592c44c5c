import type { TryEvent } from '@fairway/plugin-api-contracts-common';
import { answerWith } from '../../__testUtils__/answerWith';
import { BodyReader } from './BodyReader';
import { toReadableBody } from './toReadableBody';

const [head, end] = answerWith([]) as [TryEvent, TryEvent & { type: 'end' }];
const cut: TryEvent = { ...end, isTruncated: true, truncatedBy: 'size' };

const chunk = (...bytes: number[]): TryEvent => ({
  type: 'chunk',
  data: btoa(String.fromCharCode(...bytes)),
  encoding: 'base64',
});

describe('BodyReader', () => {
  it.each<[string, TryEvent[], string | undefined]>([
    ['has no text without a body', [end], ''],
    [
      'lays out JSON',
      [...answerWith(['{"a"', ':1}']).slice(1)],
      '{\n  "a": 1\n}',
    ],
    ['leaves JSON that was cut', [chunk(123, 125), cut], '{}'],
    ['knows text by its bytes', [chunk(0xc3), chunk(0xbc), end], 'ü'],
    ['lets go of a letter that was cut', [chunk(65, 0xc3), cut], 'A'],
    ['knows what is no text', [chunk(65, 0xff), end], undefined],
    ['knows half a letter as none', [chunk(65, 0xc3), end], undefined],
  ])('%s', (_, events, expected) => {
    const reader = new BodyReader();
    [head, ...events].forEach(event => reader.push(event));

    expect(toReadableBody(reader.read()!)).toBe(expected);
  });

  it('has nothing before the head came', () => {
    expect(new BodyReader().read()).toBeUndefined();
  });
});
