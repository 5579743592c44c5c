import { fireEvent } from '@testing-library/dom';
import { offerImages } from './offerImages';

function makeImage(width: number, height: number, alt = ''): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = alt;
  image.getBoundingClientRect = () => ({ width, height } as DOMRect);
  return image;
}

function setUp(...images: HTMLImageElement[]) {
  const root = document.createElement('html');
  const article = document.createElement('article');
  root.append(article);
  article.append(...images);
  document.body.append(root);
  const open = jest.fn();
  const stop = offerImages(root, {
    label: alt => `Enlarge ${alt}`,
    open,
  });
  images.forEach(image => fireEvent.load(image));
  return { article, open, stop };
}

describe('offerImages', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens an image by pointer, by Enter and by the space bar', () => {
    const [first, second] = [
      makeImage(400, 300, 'A'),
      makeImage(400, 300, 'B'),
    ];
    const { open } = setUp(first, second);

    fireEvent.click(second);
    fireEvent.keyDown(second, { key: 'Enter' });
    fireEvent.keyDown(second, { key: ' ' });
    fireEvent.keyDown(second, { key: 'x' });

    expect(open.mock.calls).toEqual(
      Array.from({ length: 3 }, () => [[first, second], 1]),
    );
    expect(second).toHaveAttribute('role', 'button');
    expect(second).toHaveAttribute('aria-label', 'Enlarge B');
    expect(second.tabIndex).toBe(0);
  });

  it('takes diagrams that are drawn later', () => {
    const { article, open } = setUp();
    const late = makeImage(400, 300);
    article.append(late);
    fireEvent.load(late);

    fireEvent.click(late);

    expect(open).toHaveBeenCalledWith([late], 0);
  });

  it('leaves icons and links alone', () => {
    const icon = makeImage(24, 24);
    const linked = makeImage(400, 300);
    const { article, open } = setUp(icon);
    const link = document.createElement('a');
    link.append(linked);
    article.append(link);
    fireEvent.load(linked);

    fireEvent.click(icon);
    fireEvent.click(linked);

    expect(open).not.toHaveBeenCalled();
    expect(linked).not.toHaveAttribute('role');
  });

  it('takes all of it back', () => {
    const image = makeImage(400, 300);
    const { open, stop } = setUp(image);

    stop();
    fireEvent.click(image);

    expect(open).not.toHaveBeenCalled();
    expect(image).not.toHaveAttribute('role');
    expect(image).not.toHaveAttribute('tabindex');
  });
});
