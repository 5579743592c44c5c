/** What a diagram shows, by the word behind `@start`. */
const PLANTUML_KINDS: Readonly<Record<string, string>> = {
  board: 'Board',
  chronology: 'Chronology',
  ebnf: 'Grammar',
  files: 'Files',
  gantt: 'Gantt chart',
  json: 'JSON data',
  mindmap: 'Mind map',
  nwdiag: 'Network diagram',
  packetdiag: 'Packet diagram',
  regex: 'Regular expression',
  salt: 'Wireframe',
  wbs: 'Work breakdown structure',
  yaml: 'YAML data',
};
const PLANTUML_TITLE = /^[ \t]*(?:title|caption)[ \t]+(\S.*)$/im;
const PLANTUML_KIND = /^\s*@start([a-z]+)/im;
const FORMAT = /<\/?[a-z][^<>]*>|\*\*|~~|""|\/\/|__/gi;
const GRAPH_LABEL =
  /^[ \t]*label[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([\w.]+))/m;

function toLine(text: string): string {
  return text
    .replace(/\\n/g, ' ')
    .replace(FORMAT, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function findLongTitle(source: string): string | undefined {
  const lines = source.split('\n').map(line => line.trim().toLowerCase());
  const start = lines.indexOf('title');
  const end = lines.findIndex(line => /^end ?title$/.test(line));
  return start >= 0 && end > start
    ? source
        .split('\n')
        .slice(start + 1, end)
        .join(' ')
    : undefined;
}

/** What to call a PlantUML diagram where it cannot be seen: its title or kind. */
export function describePlantuml(source: string): string {
  const title = PLANTUML_TITLE.exec(source)?.[1] ?? findLongTitle(source);
  const kind = PLANTUML_KIND.exec(source)?.[1].toLowerCase();
  return (
    (title && toLine(title)) || (kind && PLANTUML_KINDS[kind]) || 'UML diagram'
  );
}

/** What to call a graph where it cannot be seen: its label, if it has one. */
export function describeGraph(source: string): string {
  const [, quoted, plain] = GRAPH_LABEL.exec(source) ?? [];
  return toLine((quoted ?? plain ?? '').replace(/\\[lrG]/g, ' ')) || 'Graph';
}
