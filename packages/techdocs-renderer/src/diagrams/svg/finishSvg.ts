import { escapeHtml } from '../../render/escapeHtml';
import { sanitizeSvg } from './sanitizeSvg';

/** A drawing as it is written to the site. */
export type FinishedSvg = {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

export type FinishOptions = {
  /** Shown above the drawing. */
  readonly title?: string;
  /** Room around the drawing. */
  readonly margin: number;
};

const FONTS = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const TITLE_HEIGHT = 28;
const MAX_SIZE = 100_000;
const MAX_LENGTH = 8 * 1024 * 1024;

// Authors choose colours for a white page. Turned round as a whole, what they
// tell apart and write on stays apart and legible on a dark one; the second
// half brings the hues back.
const DARK = `@media (prefers-color-scheme: dark) { .paper { filter: invert(0.92) hue-rotate(180deg); } }`;

const ROOT = /^<svg\b([^>]*)>([^]*)<\/svg>$/;

const FINISHED =
  /^<svg xmlns="[^"]*" xmlns:xlink="[^"]*" width="(\d+)" height="(\d+)" /;

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

// One point is drawn as one pixel: letters get the size they have in the text.
function readLength(text: string | undefined): number | undefined {
  const value = /^([\d.]+)(?:px|pt)?$/.exec(text ?? '')?.[1];
  return value === undefined ? undefined : Number(value);
}

/**
 * Turns what an engine drew into a picture that can be shown on any background.
 *
 * @returns `undefined` if it is not a drawing, or one that nobody could look at
 */
export function finishSvg(
  drawn: string,
  { title, margin }: FinishOptions,
): FinishedSvg | undefined {
  if (drawn.length > MAX_LENGTH) {
    return undefined;
  }
  const { svg, css } = sanitizeSvg(drawn);
  const [, attributes, content] = ROOT.exec(svg) ?? [];
  if (content === undefined) {
    return undefined;
  }
  const box = attribute(attributes, 'viewBox')
    ?.trim()
    .split(/[\s,]+/);
  const width = readLength(attribute(attributes, 'width') ?? box?.[2]);
  const height = readLength(attribute(attributes, 'height') ?? box?.[3]);
  if (!width || !height || width > MAX_SIZE || height > MAX_SIZE) {
    return undefined;
  }
  const viewBox = box ? box.join(' ') : `0 0 ${width} ${height}`;
  const style = attribute(attributes, 'style');
  const top = margin + (title ? TITLE_HEIGHT : 0);
  const whole = {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + margin + top),
  };
  const heading = title
    ? `<text x="${whole.width / 2}" y="${
        margin + 16
      }" text-anchor="middle" font-family="${FONTS}" font-size="15" font-weight="600" fill="#1f2933">${escapeHtml(
        title,
      )}</text>`
    : '';
  return {
    ...whole,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${
      whole.width
    }" height="${whole.height}" viewBox="0 0 ${whole.width} ${
      whole.height
    }"><style>${css}${DARK}</style><g class="paper"><rect width="100%" height="100%" rx="6" fill="#fff"/>${heading}<svg x="${margin}" y="${top}" width="${width}" height="${height}" viewBox="${viewBox}"${
      style ? ` style="${style}"` : ''
    }>${content}</svg></g></svg>\n`,
  };
}

/** Reads what {@link finishSvg} made, or `undefined` if that is not what it is. */
export function readFinishedSvg(svg: string): FinishedSvg | undefined {
  const size = svg.endsWith('</svg>\n') ? FINISHED.exec(svg) : undefined;
  return size
    ? { svg, width: Number(size[1]), height: Number(size[2]) }
    : undefined;
}
