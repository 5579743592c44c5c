import sanitizeHtml, { Attributes, IOptions } from 'sanitize-html';
import { SVG_ATTRIBUTES, SVG_REFERENCES, SVG_TAGS } from './allowedSvg';
import { harmlessStyleSheet, isHarmlessCss, isOwnPart } from './harmlessCss';

/** A drawing of which nothing can go wrong. */
export type CleanSvg = {
  readonly svg: string;
  /** What its style sheets say. */
  readonly css: string;
};

const STYLE = /<style\b[^<>]*>([^<]*)<\/style>/g;
const INLINE_PICTURE = /^data:image\/png;base64,[A-Za-z\d+/]+=*$/;
// XML has no place for these.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function isHarmless(tag: string, name: string, value: string): boolean {
  if (value === '') {
    // It would be written in a way XML does not know.
    return false;
  }
  if (!SVG_REFERENCES.includes(name)) {
    return isHarmlessCss(value);
  }
  return tag === 'image' ? INLINE_PICTURE.test(value) : isOwnPart(value);
}

function cleanAttributes(tag: string, attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) =>
      isHarmless(tag, name, value),
    ),
  );
}

const OPTIONS: IOptions = {
  allowedTags: [...SVG_TAGS],
  allowedAttributes: { '*': [...SVG_ATTRIBUTES, ...SVG_REFERENCES] },
  // Of anything else the text stays, e.g. of a link, which leads nowhere in a picture.
  nonTextTags: ['script', 'style', 'foreignObject', 'iframe', 'object'],
  nestingLimit: 200,
  parseStyleAttributes: false,
  selfClosing: [],
  parser: { xmlMode: true },
  allowedSchemes: ['data'],
  transformTags: {
    '*': (tagName, attribs) => ({
      tagName,
      attribs: cleanAttributes(tagName, attribs),
    }),
  },
};

/**
 * Makes a drawing harmless wherever it is opened.
 *
 * @remarks
 *
 * Within a page it is a picture and can do nothing, but the same file can be
 * opened by itself from where the site is stored.
 */
export function sanitizeSvg(svg: string): CleanSvg {
  const css = Array.from(svg.matchAll(STYLE), ([, text]) =>
    harmlessStyleSheet(text.replace(/&amp;/g, '&')),
  );
  return {
    svg: sanitizeHtml(svg, OPTIONS).replace(CONTROL, '').trim(),
    css: css.filter(Boolean).join('\n'),
  };
}
