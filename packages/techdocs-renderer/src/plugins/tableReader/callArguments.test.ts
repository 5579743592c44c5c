import { parseCallArguments } from './callArguments';

describe('parseCallArguments', () => {
  it.each([
    ['"a.csv"', 'a.csv', {}],
    [" 'a b.csv' ", 'a b.csv', {}],
    ['"a.csv", sep=";"', 'a.csv', { sep: ';' }],
    ["'a.csv', sep = '\\t'", 'a.csv', { sep: '\t' }],
    ['"a.csv", sep = r"\\s+"', 'a.csv', { sep: '\\s+' }],
    ['"a.csv", header=None, nrows=3', 'a.csv', { header: 'None', nrows: '3' }],
    ['"a.csv", usecols=["a", 2]', 'a.csv', { usecols: ['a', '2'] }],
    ['"a.csv", usecols=()', 'a.csv', { usecols: [] }],
    ['filepath_or_buffer="a.csv"', 'a.csv', { filepath_or_buffer: 'a.csv' }],
    ['"it\'s.csv"', "it's.csv", {}],
  ])('%s', (text, first, named) => {
    const call = parseCallArguments(text);

    expect(call?.first).toBe(first);
    expect(Object.fromEntries(call!.named)).toEqual(named);
  });

  it.each([
    'open("x")',
    '"a.csv", x=open("y")',
    '"a.csv" + "b"',
    '"a.csv", "b.csv"',
    '"a.csv", sep=lambda: 1',
    '"a.csv", x=[[1]]',
    '"a.csv", x=["a"',
    '"a.csv',
    '"a.csv", x={"a": 1}',
  ])('refuses %s', text => {
    expect(parseCallArguments(text)).toBeUndefined();
  });
});
