const OPENING = /^> {0,3}\[!(note|tip|important|caution|warning)\] *(.*)$/i;
const QUOTED = /^> ?/;
const CODE = /^```/;

const KINDS: Readonly<Record<string, string>> = {
  caution: 'danger',
  important: 'warning',
};

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** The quoted lines below the opening of an alert. */
function findBody(lines: readonly string[], start: number): string[] {
  const end = lines.findIndex((line, i) => i >= start && !line.startsWith('>'));
  return lines.slice(start, end === -1 ? undefined : end);
}

/**
 * Writes GitHub's `> [!NOTE]` as an admonition, with as many lines.
 *
 * @param lines - Source, changed in place
 */
export function rewriteGithubAlerts(lines: string[]): void {
  let isCode = false;
  for (let i = 0; i < lines.length; i++) {
    isCode = CODE.test(lines[i]) ? !isCode : isCode;
    const match = isCode ? undefined : OPENING.exec(lines[i]);
    const body = match ? findBody(lines, i + 1) : [];
    if (match && body.length > 0) {
      const kind = match[1].toLowerCase();
      const title = match[2].trim() || capitalize(kind);
      lines[i] = `!!! ${KINDS[kind] ?? kind} "${title}"`;
      body.forEach((line, j) => {
        lines[i + 1 + j] = line.replace(QUOTED, '    ').trimEnd();
      });
      i += body.length;
    }
  }
}
