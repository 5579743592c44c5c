import { toDrawing } from './toDrawing';

const decode = (address: string) =>
  decodeURIComponent(address.replace('data:image/svg+xml;charset=utf-8,', ''));

describe('toDrawing', () => {
  it('makes well-formed XML of the size of the drawing', () => {
    const drawing = toDrawing(
      '<svg id="d" width="100%" viewBox="-8 -8 120.5 60" style="max-width: 120px"><title> A plan </title><g><br></g></svg>',
      'rgb(1, 2, 3)',
    )!;

    const svg = decode(drawing.address);
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.documentElement.getAttribute('width')).toBe('121');
    expect(svg).toContain('color: rgb(1, 2, 3)');
    expect(svg).not.toContain('max-width');
    expect(drawing).toMatchObject({ width: 121, height: 60, title: 'A plan' });
  });

  it.each(['', '<p>no drawing</p>', '<svg viewBox="0 0 0 0"></svg>', '<svg/>'])(
    'makes nothing of %j',
    markup => {
      expect(toDrawing(markup, 'black')).toBeUndefined();
    },
  );
});
