/** Elements that may stand on a page; everything else is removed, its text stays. */
export const ALLOWED_TAGS: readonly string[] = [
  // First what most pages are made of, since each is looked for from the front
  ...'p a code li span strong em ul'.split(' '),
  // Text
  ...'abbr b bdi bdo br cite data del dfn i ins kbd mark q rp rt ruby s samp small sub sup time u var wbr big center font tt strike'.split(
    ' ',
  ),
  // Blocks
  ...'address article aside blockquote caption col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol pre section summary table tbody td tfoot th thead tr'.split(
    ' ',
  ),
  // Media
  ...'img picture source video audio track'.split(' '),
  // Switches of tabs and task lists
  ...'input label progress meter'.split(' '),
  // Drawings without script, style or references
  ...'svg g path circle ellipse line polyline polygon rect text tspan defs marker lineargradient radialgradient stop clippath mask'.split(
    ' ',
  ),
];

const SVG_ATTRIBUTES =
  'xmlns viewbox fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-opacity d x y x1 x2 y1 y2 cx cy r rx ry dx dy points transform offset stop-color stop-opacity text-anchor dominant-baseline font-size font-family font-weight preserveaspectratio markerwidth markerheight refx refy orient opacity gradientunits gradienttransform';

/** Attributes that may stand on any element. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [
  ...'id class title lang dir style align valign width height role hidden tabindex'.split(
    ' ',
  ),
  'aria-*',
  'data-*',
  ...SVG_ATTRIBUTES.split(' '),
];

/** Further attributes by element. */
export const ALLOWED_ATTRIBUTES_BY_TAG: Readonly<
  Record<string, readonly string[]>
> = {
  a: ['href', 'name', 'target', 'rel', 'download', 'hreflang'],
  audio: ['src', 'controls', 'loop', 'muted', 'preload'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'datetime'],
  details: ['open', 'name'],
  font: ['color', 'face', 'size'],
  img: ['src', 'alt', 'loading', 'decoding', 'border'],
  input: ['type', 'name', 'checked', 'disabled'],
  ins: ['cite', 'datetime'],
  label: ['for'],
  li: ['value', 'type'],
  meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
  ol: ['start', 'type', 'reversed'],
  progress: ['value', 'max'],
  q: ['cite'],
  source: ['src', 'type', 'media'],
  table: ['border', 'cellpadding', 'cellspacing', 'summary', 'bgcolor'],
  td: ['colspan', 'rowspan', 'headers', 'bgcolor', 'nowrap'],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'bgcolor', 'nowrap'],
  time: ['datetime'],
  tr: ['bgcolor'],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  video: [
    'src',
    'controls',
    'loop',
    'muted',
    'poster',
    'preload',
    'playsinline',
  ],
};
