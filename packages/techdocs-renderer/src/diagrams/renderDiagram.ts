import { escapeHtml } from '../render/escapeHtml';
import { Diagram } from './Diagram';

/** The class that plantuml-markdown gives where an author gives none. */
const USUAL_CLASSES: Readonly<Record<string, readonly string[]>> = {
  plantuml: ['uml'],
};

/**
 * HTML of a diagram that was drawn.
 *
 * @param url - Where the picture is, seen from the page
 */
export function renderPicture(
  { language, look }: Diagram,
  { width, height }: { readonly width: number; readonly height: number },
  url: string,
  description: string,
): string {
  const own =
    look.classes.length > 0 ? look.classes : USUAL_CLASSES[language] ?? [];
  const sizes = [
    look.width && `max-width:${look.width}`,
    look.height && `max-height:${look.height}`,
  ].filter(Boolean);
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['id', look.id],
    ['class', ['diagram', ...own].join(' ')],
    ['src', url],
    ['alt', look.alt ?? description],
    ['title', look.title],
    ['width', `${width}`],
    ['height', `${height}`],
    ['style', sizes.join(';') || undefined],
  ];
  const written = attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escapeHtml(value!)}"`);
  return `<p><img ${written.join(' ')} /></p>\n`;
}

/**
 * HTML of a Mermaid diagram that is drawn where it is read.
 *
 * @remarks
 *
 * As pymdownx.superfences writes it; a contract with what draws it.
 */
export function renderForBrowser(source: string): string {
  return `<pre class="mermaid"><code>${escapeHtml(source)}</code></pre>\n`;
}
