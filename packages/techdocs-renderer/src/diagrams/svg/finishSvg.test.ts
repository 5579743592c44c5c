import { finishSvg, readFinishedSvg } from './finishSvg';

describe('finishSvg', () => {
  it('puts a drawing on paper of its own', () => {
    const finished = finishSvg(
      '<?xml version="1.0"?>\n<svg width="62pt" height="116.2pt"\n viewBox="0 0 62 116.2"><g></g></svg>',
      { margin: 10 },
    );

    expect(finished).toMatchObject({ width: 82, height: 137 });
    expect(finished?.svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .* width="82" height="137"/,
    );
    expect(finished?.svg).toContain('prefers-color-scheme: dark');
    expect(finished?.svg).toContain(
      '<svg x="10" y="10" width="62" height="116.2" viewBox="0 0 62 116.2"><g></g></svg>',
    );
  });

  it('writes a title above it', () => {
    const plain = finishSvg('<svg width="9" height="9"></svg>', { margin: 0 });
    const titled = finishSvg('<svg width="9" height="9"></svg>', {
      margin: 0,
      title: 'a < b',
    });

    expect(titled?.svg).toContain('>a &lt; b</text>');
    expect(titled!.height).toBeGreaterThan(plain!.height);
  });

  it.each([
    '',
    'no drawing',
    '<html></html>',
    '<svg></svg>',
    '<svg width="1" height="1e9"></svg>',
    '<svg width="999999" height="1"></svg>',
    '<svg width="1" height="1"></svg><svg></svg>x',
  ])('refuses %j', svg => {
    expect(finishSvg(svg, { margin: 0 })).toBeUndefined();
  });

  it('reads what it wrote', () => {
    const finished = finishSvg('<svg width="9" height="8"></svg>', {
      margin: 1,
    });

    expect(readFinishedSvg(finished!.svg)).toEqual(finished);
    expect(readFinishedSvg(finished!.svg.slice(0, -4))).toBeUndefined();
    expect(readFinishedSvg('<svg/>')).toBeUndefined();
  });
});
