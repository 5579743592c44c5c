import type { TemplateFilter } from 'nunjitsu';

const XML: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Filters that keep an answer text in the language it is written into. For YAML, JSON, TOML and JavaScript there is the
 * built-in `dump`, which makes a quoted string that all four read the same way.
 */
export const templateFilters: Record<string, TemplateFilter> = {
  /** Text of an XML or HTML element, or a quoted attribute. */
  xml: input => String(input ?? '').replace(/[&<>"']/g, char => XML[char]),
  /** A paragraph of Markdown that shows what was typed, HTML and links included. */
  markdown: input =>
    String(input ?? '')
      .replace(/[\\`*_{}[\]#|~!^=]/g, char => `\\${char}`)
      .replace(/&(?=[#\w])/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/^(\s*)([-+:>])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2'),
  /** The folders of a package: `com.example.app` becomes `com/example/app`. */
  folders: input => String(input ?? '').replaceAll('.', '/'),
};
