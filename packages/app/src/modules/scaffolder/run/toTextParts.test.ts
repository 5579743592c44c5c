import { toTextParts } from './toTextParts';

describe('toTextParts', () => {
  it('takes out what is to be copied', () => {
    expect(
      toTextParts(
        'Clone it:\n\n```bash\ngit clone http://x/y.git\ncd y\n```\n\nThen *read*.\n',
      ),
    ).toEqual([
      { kind: 'prose', text: 'Clone it:' },
      { kind: 'code', text: 'git clone http://x/y.git\ncd y' },
      { kind: 'prose', text: 'Then *read*.' },
    ]);
  });

  it.each([
    ['', []],
    ['only words', [{ kind: 'prose', text: 'only words' }]],
    ['```\n```', [{ kind: 'code', text: '' }]],
    ['```\nnever closed', [{ kind: 'prose', text: '```\nnever closed' }]],
  ])('reads %j', (text, expected) => {
    expect(toTextParts(text)).toEqual(expected);
  });
});
