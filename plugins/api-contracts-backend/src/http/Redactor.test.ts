import { Redactor } from './Redactor';

const secret = 'Bearer s3cr3t-t0ken';

function pass(redactor: Redactor, pieces: readonly string[], isCut = false) {
  const passed = pieces.map(piece => redactor.push(Buffer.from(piece)));
  return Buffer.concat([...passed, redactor.end(isCut)]).toString();
}

describe('Redactor', () => {
  it.each([
    ['whole', `a ${secret} b`, 'a [redacted] b'],
    ['without its scheme', 'a s3cr3t-t0ken b', 'a [redacted] b'],
    ['twice', 's3cr3t-t0kens3cr3t-t0ken', '[redacted][redacted]'],
    ['in base64', Buffer.from('s3cr3t-t0ken').toString('base64'), '[redacted]'],
    ['in an address', 'x?q=Bearer%20s3cr3t-t0ken', 'x?q=[redacted]'],
    ['in part', 'a s3cr3t b', 'a s3cr3t b'],
  ])('takes it out %s', (_, text, expected) => {
    expect(pass(new Redactor([secret]), [text])).toBe(expected);
    expect(new Redactor([secret]).text(text)).toBe(expected);
  });

  it('finds it wherever the pieces are cut', () => {
    const text = `a ${secret} b s3cr3t-t0ken`;
    for (let at = 0; at <= text.length; at++) {
      const pieces = [text.slice(0, at), text.slice(at)];

      expect(pass(new Redactor([secret]), pieces)).toBe(
        'a [redacted] b [redacted]',
      );
    }
    expect(pass(new Redactor([secret]), [...text])).toBe(
      'a [redacted] b [redacted]',
    );
  });

  it('holds back no more than what could be its begin', () => {
    const redactor = new Redactor([secret]);

    expect(redactor.push(Buffer.from('data: hello\n\n')).toString()).toBe(
      'data: hello\n\n',
    );
    expect(redactor.push(Buffer.from('data: s3cr')).toString()).toBe('data: ');
    expect(redactor.push(Buffer.from('et')).toString()).toBe('s3cret');
  });

  it('gives the begin of one away only if nothing was cut', () => {
    expect(pass(new Redactor([secret]), ['x s3cr3t-t0k'], true)).toBe(
      'x [redacted]',
    );
    expect(pass(new Redactor([secret]), ['x s3cr3t-t0k'], false)).toBe(
      'x s3cr3t-t0k',
    );
  });

  it('knows the password of a basic login', () => {
    const basic = `Basic ${Buffer.from('ada:hunter22').toString('base64')}`;

    expect(new Redactor([basic]).text('ada:hunter22 hunter22')).toBe(
      '[redacted] [redacted]',
    );
  });

  it('lets everything pass without a secret', () => {
    expect(pass(new Redactor([]), ['abc', 'def'])).toBe('abcdef');
  });
});
