const START = /^[ \t]*@start[a-z]+\b.*$/im;
const END = /^[ \t]*@end[a-z]+[ \t]*$/im;

/** A PlantUML source of which the first line is the start of a diagram. */
export type WrappedPlantuml = {
  readonly source: string;
  /** Lines of the original before the first one that is left, less those that were added. */
  readonly lineOffset: number;
};

/**
 * Gives a diagram the `@startuml` and `@enduml` that it may lack, and cuts off
 * what stands around them.
 *
 * @param first - Lines that are put at the beginning of the diagram
 */
export function wrapPlantuml(
  source: string,
  first: readonly string[],
): WrappedPlantuml {
  const start = START.exec(source);
  if (!start) {
    const lines = ['@startuml', ...first, source.trimEnd(), '@enduml'];
    return { source: lines.join('\n'), lineOffset: -1 - first.length };
  }
  const [startLine] = start;
  const before = source.slice(0, start.index).split('\n').length - 1;
  const rest = source.slice(start.index + startLine.length + 1);
  const end = END.exec(rest);
  const kind = /@start([a-z]+)/i.exec(startLine)![1];
  const lines = [
    startLine.trim(),
    ...first,
    rest.slice(0, end?.index).replace(/\n$/, ''),
    `@end${kind}`,
  ];
  return { source: lines.join('\n'), lineOffset: before - first.length };
}
