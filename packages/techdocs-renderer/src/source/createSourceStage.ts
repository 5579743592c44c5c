import { FrontMatter, splitFrontMatter } from '../parse/frontMatter';
import { PageSource } from '../files/layoutPages';
import { Pace } from '../output/Pace';
import {
  linkDefinitions,
  OAD,
  SWAGGER_UI,
} from '../plugins/apiDefinitions/linkDefinitions';
import { expandIncludes } from '../plugins/includeMarkdown/expandIncludes';
import { createMacros } from '../plugins/macros/createMacros';
import { createDateStep } from '../plugins/revisionDate/dateStep';
import { RevisionDates } from '../plugins/revisionDate/revisionDates';
import { expandSnippets } from '../plugins/snippets/expandSnippets';
import { expandTables } from '../plugins/tableReader/expandTables';
import { createListingStep } from '../plugins/tags/listingMarker';
import { IncludeBudget, IncludeTotal } from './IncludeBudget';
import { MappedText, mapText } from './MappedText';
import { SourceContext, SourceStep } from './PageInput';

/** A page that is ready to be parsed. */
export type PreparedPage = {
  readonly frontMatter: FrontMatter;
  readonly markdown: MappedText;
};

/**
 * Rewrites the text of a page before it is parsed.
 *
 * @param own - What this page uses in place of what all pages share
 */
export type SourceStage = (
  page: PageSource,
  text: string,
  own?: Partial<Pick<SourceContext, 'repository' | 'log'>>,
) => Promise<PreparedPage>;

type StepMakers = Readonly<
  Record<string, (context: SourceContext) => SourceStep | Promise<SourceStep>>
>;

function createMakers(dates: RevisionDates): StepMakers {
  return {
    'git-revision-date-localized': () => createDateStep(dates),
    'include-markdown': () => expandIncludes,
    macros: createMacros,
    'neoteroi.mkdocsoad': () => (source, input) =>
      linkDefinitions(source, OAD, input),
    'swagger-ui-tag': () => (source, input) =>
      linkDefinitions(source, SWAGGER_UI, input),
    'table-reader': () => expandTables,
    tags: ({ config }) => createListingStep(config.plugins.get('tags') ?? {}),
  };
}

/**
 * Prepares what the plugins of a site do to the text of its pages.
 *
 * @remarks
 *
 * In the order in which `mkdocs.yml` names them, as MkDocs does, and snippets
 * last. What comes out depends on the page and the files that it includes.
 */
export async function createSourceStage(
  context: SourceContext,
  dates: RevisionDates,
  pace: Pace,
): Promise<SourceStage> {
  const makers = createMakers(dates);
  const steps: SourceStep[] = [];
  for (const name of context.config.plugins.keys()) {
    if (Object.hasOwn(makers, name)) {
      steps.push(await makers[name](context));
    }
  }
  steps.push(expandSnippets);

  const total: IncludeTotal = { bytes: 0 };
  return async (page, written, own) => {
    const text = written.replace(/\r\n?/g, '\n');
    const { fields, frontMatter, markdown, firstLine } = splitFrontMatter(text);
    const { limits } = context;
    const budget = new IncludeBudget(limits, pace, total, text.length);
    const input = { ...context, ...own, page, frontMatter: fields, budget };
    let source = mapText(markdown, firstLine);
    for (const step of steps) {
      source = await step(source, input);
    }
    return { frontMatter, markdown: source };
  };
}
