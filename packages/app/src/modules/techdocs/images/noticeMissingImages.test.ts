import { noticeMissingImages } from './noticeMissingImages';

/** A page of docs with one image in it. */
function makePage(html: string) {
  const page = document.createElement('article');
  page.innerHTML = html;
  document.body.append(page);
  const images = [...page.querySelectorAll('img')];
  const stop = noticeMissingImages(images, name => `Not shown: ${name}`);
  return { page, images, stop };
}

const fail = (image: HTMLImageElement) => {
  image.dispatchEvent(new Event('error'));
};

describe('noticeMissingImages', () => {
  it.each([
    ['<img src="http://x/a/map.png" alt="The map">', 'Not shown: The map'],
    ['<img src="http://x/a/map%20two.png?v=1">', 'Not shown: map two.png'],
    ['<img src="http://x/100%.png" alt="">', 'Not shown: 100%.png'],
  ])('says what %s would have shown', (html, expected) => {
    const { page, images } = makePage(html);

    images.forEach(fail);

    expect(page.textContent).toBe(expected);
    expect(page.querySelector('img')).toBeNull();
  });

  it('leads to an image elsewhere, unless it is in a link already', () => {
    const { page, images } = makePage(
      '<img src="http://x/a.png"><a href="/there"><img src="http://x/b.png"></a>',
    );

    images.forEach(fail);

    expect([...page.querySelectorAll('a')].map(link => link.href)).toEqual([
      'http://x/a.png',
      'http://localhost/there',
    ]);
  });

  it('leaves images alone that are shown, and all once it was stopped', () => {
    const { page, images, stop } = makePage(
      '<img src="http://x/a.png"><img src="http://x/b.png">',
    );

    images[0].dispatchEvent(new Event('load'));
    stop();
    fail(images[1]);

    expect(page.querySelectorAll('img')).toHaveLength(2);
  });
});
