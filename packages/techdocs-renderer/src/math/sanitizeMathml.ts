import sanitizeHtml, { IOptions } from 'sanitize-html';
import { safeStyle } from '../render/safeStyle';

const OPTIONS: IOptions = {
  allowedTags:
    'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
      ' ',
    ),
  allowedAttributes: {
    '*': 'accent accentunder class columnalign columnlines columnspacing columnspan depth dir display displaystyle fence form frame height largeop linethickness lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rowspan rquote rspace scriptlevel separator stretchy style symmetric voffset width xmlns'.split(
      ' ',
    ),
  },
  parseStyleAttributes: false,
  selfClosing: [],
  nestingLimit: 300,
  transformTags: {
    '*': (tagName, { style, ...attribs }) => {
      const safe = style === undefined ? '' : safeStyle(style);
      return { tagName, attribs: safe ? { ...attribs, style: safe } : attribs };
    },
  },
};

/** Leaves of a formula what describes a formula. */
export function sanitizeMathml(mathml: string): string {
  return sanitizeHtml(mathml, OPTIONS);
}
