import { encodePng } from './encodePng.mjs';
import { isMonospace, textWidth } from './textWidth.mjs';

const FONT = /^(.*?)([\d.]+)px (.*)$/;
// The height of a line of text, by the size of its font.
export const ASCENT = 0.93;
export const DESCENT = 0.24;

/** What PlantUML measures text with and paints sprites on. */
export class Canvas {
  width = 0;
  height = 0;
  font = '12px sans-serif';
  #pixels = new Uint8ClampedArray();

  getContext() {
    return this;
  }

  measureText(text) {
    const [, style, size, family] = FONT.exec(this.font) ?? ['', '', '12', ''];
    const px = Number(size);
    return {
      width: textWidth(text, px, {
        isBold: /bold/.test(style),
        isFixed: isMonospace(family),
      }),
      actualBoundingBoxAscent: px * ASCENT,
      actualBoundingBoxDescent: px * DESCENT,
      fontBoundingBoxAscent: px * ASCENT,
      fontBoundingBoxDescent: px * DESCENT,
    };
  }

  createImageData(width, height) {
    return { data: new Uint8ClampedArray(width * height * 4) };
  }

  putImageData({ data }) {
    this.#pixels = data;
  }

  toDataURL() {
    const png = encodePng(this.width, this.height, this.#pixels);
    return `data:image/png;base64,${png.toString('base64')}`;
  }
}
