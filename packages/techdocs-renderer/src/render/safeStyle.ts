// What an author may set on an element; nothing that moves it out of the page,
// loads something or covers the portal.
const PROPERTIES =
  /^(?:(?:background-)?color|(?:min-|max-)?(?:width|height)|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color|radius))?|border-collapse|text-(?:align|decoration|indent|transform)|font-(?:size|style|weight|family)|line-height|vertical-align|white-space|word-break|float|clear|display|list-style-type|column-count|column-gap|gap|flex|flex-(?:wrap|direction)|justify-content|align-items|opacity|aspect-ratio|object-fit)$/;
const VALUE = /^[\w\s#%.,"'!()+*/-]{1,200}$/;
const ACTIVE = /(?:url|expression|image|attr|element|var|env)\s*\(/i;

/** Keeps the harmless declarations of a `style` attribute. */
export function safeStyle(style: string): string {
  return style
    .split(';')
    .map(declaration => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      const isSafe =
        colon > 0 &&
        PROPERTIES.test(property) &&
        VALUE.test(value) &&
        !ACTIVE.test(value);
      return isSafe ? `${property}:${value}` : '';
    })
    .filter(Boolean)
    .join(';');
}
