import { hideLabel } from '../labels';
import { Flowchart, Looks } from './Flowchart';
import { readChain } from './readChain';

const DIRECTION = /^direction\s+(TB|TD|BT|RL|LR)$/;
const GROUP =
  /^subgraph\s+(?:([\p{L}\p{N}_-]+)\s*\[\s*(?:"([^"]*)"|([^"[\]]*))\s*\]|"([^"]*)"|([^"[\](){}]+))$/u;
const CLASS_DEFINITION = /^classDef\s+([\w,\s-]*\w)\s+([^\s,].*)$/;
const CLASS_USE = /^class\s+([\p{L}\p{N}_,\s.-]+)\s+([\w-]+)$/u;
const STYLE = /^style\s+([\p{L}\p{N}_,.-]+)\s+(.+)$/u;
const LINK_STYLE = /^linkStyle\s+(default|\d+(?:\s*,\s*\d+)*)\s+(.+)$/;
const COLOR = /^[\w#.%-]+$/;
// What else can be said of looks is not drawn.
const DRAWN = new Set(['fill', 'stroke', 'stroke-width', 'color']);

// How lines move and bend, which a picture does not show or has its own way of.
const EDGE_LOOKS =
  /^[\p{L}\p{N}_-]+@\{\s*(?:animate|animation|curve)\s*:[^{}]*\}$/u;

const MAX_DEPTH = 20;

function readLooks(text: string): Looks {
  return Object.fromEntries(
    text
      .replace(/;$/, '')
      .split(',')
      .map(pair => pair.split(':').map(part => part.trim()))
      .filter(
        ([name, value, more]) =>
          DRAWN.has(name) && COLOR.test(value ?? '') && more === undefined,
      ),
  );
}

const splitIds = (text: string) => text.trim().split(/\s*,\s*/);

function openGroup(match: RegExpExecArray, chart: Flowchart): boolean {
  const [, id, quoted, plain, onlyQuoted, only] = match;
  const title = hideLabel(quoted ?? plain ?? onlyQuoted ?? only);
  if (title === undefined || chart.open.length > MAX_DEPTH) {
    return false;
  }
  const group = {
    id: id ?? onlyQuoted ?? only.trim(),
    title,
    nodes: new Set<string>(),
    groups: [],
  };
  chart.current.groups.push(group);
  chart.open.push(group);
  return true;
}

function readStyles(text: string, chart: Flowchart): boolean {
  const definition = CLASS_DEFINITION.exec(text);
  if (definition) {
    const looks = readLooks(definition[2]);
    splitIds(definition[1]).forEach(name => chart.classes.set(name, looks));
    return true;
  }
  const use = CLASS_USE.exec(text);
  if (use) {
    splitIds(use[1]).forEach(id => chart.addClass(id, use[2]));
    return true;
  }
  const style = STYLE.exec(text);
  if (style) {
    const looks = readLooks(style[2]);
    splitIds(style[1]).forEach(id =>
      chart.looks.set(id, { ...chart.looks.get(id), ...looks }),
    );
    return true;
  }
  const link = LINK_STYLE.exec(text);
  if (link) {
    const looks = Object.entries(readLooks(link[2]))
      .map(pair => pair.join(':'))
      .join(',');
    if (looks) {
      chart.linkLooks.push({ target: link[1].replace(/\s/g, ''), looks });
    }
    return true;
  }
  return false;
}

/**
 * Reads one statement of a flowchart.
 *
 * @returns Whether all of it was understood
 */
export function readStatement(text: string, chart: Flowchart): boolean {
  if (text === 'end') {
    return chart.open.length > 1 && chart.open.pop() !== undefined;
  }
  const direction = DIRECTION.exec(text)?.[1];
  if (direction) {
    chart.current.direction = direction;
    return chart.current !== chart.root;
  }
  if (/^subgraph\b/.test(text)) {
    const group = GROUP.exec(text);
    return group !== null && openGroup(group, chart);
  }
  if (/^(?:classDef|class|style|linkStyle)\s/.test(text)) {
    return readStyles(text, chart);
  }
  if (EDGE_LOOKS.test(text)) {
    return true;
  }
  return !/^(?:click|href|call)\s/.test(text) && readChain(text, chart);
}
