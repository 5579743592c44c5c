import { PlantumlConfig } from '../../config/siteConfig';
import { EngineProblem } from '../pool/engines';
import { describePlantuml } from '../describeDiagram';
import { PreparedDiagram } from '../PreparedDiagram';
import { IncludeError } from './IncludeError';
import {
  IncludeSources,
  ResolvedIncludes,
  resolveIncludes,
} from './resolveIncludes';
import { wrapPlantuml } from './wrapPlantuml';

const THEME_NAME = /^[\w-]+$/;

function findMissing(
  message: string,
  { missing }: ResolvedIncludes,
): string | undefined {
  const named = /^cannot include (.*)$/.exec(message)?.[1];
  const isInclude = named !== undefined || /^Fatal parsing error/.test(message);
  if (!isInclude) {
    return undefined;
  }
  // An engine that has no such library does not say which.
  const [name, reason] =
    (named === undefined
      ? Array.from(missing).find(([written]) => written.startsWith('<'))
      : Array.from(missing).find(([written]) => written.startsWith(named))) ??
    [];
  return name && `"${name}" cannot be included: ${reason}`;
}

function explain(
  problem: EngineProblem,
  includes: ResolvedIncludes,
  lineOffset: number,
): EngineProblem {
  const message =
    findMissing(problem.message, includes) ??
    problem.message
      .replace(
        /\s*\(Assumed diagram type: (\w+)\)/,
        (_, kind: string) =>
          ` in ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} diagram`,
      )
      .replace(/^Syntax Error\?/, 'syntax error');
  if (problem.file === undefined) {
    const line =
      problem.line === undefined ? undefined : problem.line + lineOffset;
    return { ...problem, message, line: line && Math.max(line, 1) };
  }
  const file = includes.names.get(problem.file) ?? problem.file;
  return {
    ...problem,
    file: undefined,
    line: undefined,
    message: `${message}, in line ${problem.line} of ${file}`,
  };
}

/** Makes a PlantUML diagram ready to be drawn. */
export async function preparePlantuml(
  source: string,
  page: string,
  sources: IncludeSources,
  { theme, config }: PlantumlConfig,
): Promise<PreparedDiagram> {
  const { source: wrapped, lineOffset } = wrapPlantuml(source, [
    ...(theme && THEME_NAME.test(theme) ? [`!theme ${theme}`] : []),
    ...(config ? [`!include ${config}`] : []),
  ]);
  try {
    const includes = await resolveIncludes(wrapped, page, sources);
    return {
      type: 'drawing',
      description: describePlantuml(source),
      drawing: {
        request: {
          engine: 'plantuml',
          source: includes.source,
          files: includes.files,
        },
      },
      explain: problem => explain(problem, includes, lineOffset),
    };
  } catch (error) {
    if (error instanceof IncludeError) {
      return { type: 'problem', problem: { message: error.message } };
    }
    throw error;
  }
}
