import { decodeContent, encodeContent } from './decodeContent';

const toBase64 = (bytes: number[]) => Buffer.from(bytes).toString('base64');

describe('decodeContent', () => {
  it('reads UTF-8, also when the base64 is wrapped', () => {
    const base64 = Buffer.from('Grüße, 世界\n').toString('base64');

    expect(decodeContent(`${base64.slice(0, 4)}\n${base64.slice(4)}`)).toEqual({
      kind: 'text',
      text: 'Grüße, 世界\n',
    });
  });

  it('reads an empty file', () => {
    expect(decodeContent('')).toEqual({ kind: 'text', text: '' });
  });

  it.each([
    ['a zero byte', [0x89, 0x50, 0x00]],
    ['what is not UTF-8', [0xff, 0xfe, 0x41]],
  ])('takes %s for binary', (_, bytes) => {
    expect(decodeContent(toBase64(bytes))).toEqual({
      kind: 'binary',
      bytes: Uint8Array.from(bytes),
    });
  });
});

describe('encodeContent', () => {
  it('is undone by decodeContent, however long the text', () => {
    const text = 'ö€\n'.repeat(20_000);

    expect(decodeContent(encodeContent(text))).toEqual({ kind: 'text', text });
  });
});
