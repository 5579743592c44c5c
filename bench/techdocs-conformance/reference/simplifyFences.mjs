const OPENING = /^([ >]*)(`{3,}|~{3,})([ \t]*\.?[\w#.+-]+(?=[ \t]|$))?(.*)$/;
/** Read by other extensions, with options of their own. */
const DIAGRAM = /^\s*\.?(?:plantuml|puml|uml|graphviz|dot|mermaid|kroki-\w+)$/;
const KNOWN = /^(?:[ \t]*(?:title|hl_lines|linenums)=("|').*?\1)*[ \t]*$/;
const TAB = /\btab=("[^"]*")/;

/** What stands behind the name of a language, as MkDocs reads it. */
function simplify(rest) {
  if (KNOWN.test(rest) || /^[ \t]*\{.*\}[ \t]*$/.test(rest)) {
    return rest;
  }
  const title = TAB.exec(rest)?.[1];
  return title ? ` title=${title}` : '';
}

/**
 * Takes off what makes MkDocs see no block of code: options that it does not know, or knew once (`tab`).
 *
 * @param {string} text - Markdown
 */
export function simplifyFences(text) {
  let fence;
  return text
    .split('\n')
    .map(line => {
      if (fence) {
        fence = line.replace(/^[ >]*/, '').trim() === fence ? undefined : fence;
        return line;
      }
      const match = OPENING.exec(line);
      if (!match || /[`~]/.test(match[4])) {
        return line;
      }
      const [, prefix, mark, language = '', rest] = match;
      fence = mark;
      return language && !DIAGRAM.test(language)
        ? `${prefix}${mark}${language}${simplify(rest)}`
        : line;
    })
    .join('\n');
}
