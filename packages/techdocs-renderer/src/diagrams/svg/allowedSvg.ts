/** Elements a drawing may consist of; style sheets are looked at by themselves. */
export const SVG_TAGS: readonly string[] =
  'circle clipPath defs desc ellipse feBlend feColorMatrix feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset filter g image line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg symbol text textPath title tspan use'.split(
    ' ',
  );

/** Their attributes. */
export const SVG_ATTRIBUTES: readonly string[] = [
  ...'alignment-baseline baseline-shift class clip-path clip-rule clipPathUnits color cx cy d dominant-baseline dx dy fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family font-size font-style font-variant font-weight fr fx fy gradientTransform gradientUnits height id in in2 lengthAdjust letter-spacing marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits maskUnits mode offset opacity operator orient overflow paint-order pathLength patternContentUnits patternTransform patternUnits points preserveAspectRatio primitiveUnits r refX refY result rotate rx ry shape-rendering spreadMethod startOffset stdDeviation stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style text-anchor text-decoration textLength transform type values vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2 y y1 y2'.split(
    ' ',
  ),
  'xml:space',
];

/** Attributes that hold the address of a part of the same drawing. */
export const SVG_REFERENCES: readonly string[] = ['href', 'xlink:href'];
