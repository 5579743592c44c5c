import { resolve, sep } from 'node:path';
import { realpath } from 'node:fs/promises';
import { checkAnchors } from './article/checkAnchors';
import { createArticles } from './article/createArticles';
import { STYLESHEET } from './assets/stylesheet';
import { checkImageSizes } from './checks/checkImageSizes';
import { findLinked } from './checks/findLinked';
import { parseMkdocsYml } from './config/parseMkdocsYml';
import { drawDiagrams } from './diagrams/drawDiagrams';
import { DocsFiles } from './diagrams/DocsFiles';
import { DiagramPool } from './diagrams/pool/DiagramPool';
import { DocsInputError } from './errors';
import { layoutPages } from './files/layoutPages';
import { loadSources } from './files/loadSources';
import { openInput } from './files/openInput';
import { readNavTexts } from './files/readNavTexts';
import { Highlighter } from './highlight/Highlighter';
import { createNavigation } from './nav/createNavigation';
import { listNavPages } from './nav/navNode';
import { defaultTitle } from './nav/titles';
import { BuildOptions, DEFAULT_LIMITS } from './options';
import { createMetadata, METADATA_FILE } from './output/metadata';
import { Pace } from './output/Pace';
import { SiteWriter } from './output/SiteWriter';
import { writeAssets } from './output/writeAssets';
import { createParser } from './parse/createParser';
import { assembleRedirect } from './plugins/redirects/assembleRedirects';
import { readRedirects } from './plugins/redirects/readRedirects';
import { createRevisionDates } from './plugins/revisionDate/revisionDates';
import { fillTags } from './plugins/tags/fillTags';
import { sanitizeInline } from './render/sanitizeInline';
import { BuildReport } from './report/BuildReport';
import { SiteNavigation } from './render/SiteNavigation';
import { FindingLog } from './report/findings';
import { ArticleReuse } from './reuse/ArticleReuse';
import { nameSite } from './reuse/nameSite';
import { SiteReuse } from './reuse/SiteReuse';
import { createSearchIndex } from './search/searchIndex';
import { assemblePages } from './site/assemblePages';
import { writePages } from './site/writePages';
import { createSourceStage } from './source/createSourceStage';
import { createSiteIndex } from './transform/siteIndex';

const DEFAULT_SITE_NAME = 'Documentation';

// A folder inside of the input would be read as input by the next build.
async function checkOutput(inputDir: string, outputDir: string): Promise<void> {
  const output = await realpath(outputDir).catch(() => resolve(outputDir));
  if (output === inputDir || output.startsWith(inputDir + sep)) {
    throw new DocsInputError(
      'The site must be written to a folder outside of the one it is built from.',
    );
  }
}

/** Lends a pool that is ended afterwards, unless it is the caller's. */
async function withDiagramPool<T>(
  given: DiagramPool | undefined,
  use: (pool: DiagramPool) => Promise<T>,
): Promise<T> {
  const pool = given ?? new DiagramPool();
  try {
    return await use(pool);
  } finally {
    if (!given) {
      await pool.close();
    }
  }
}

/**
 * Builds the site of one folder of documentation.
 *
 * @remarks
 *
 * What is read is data: nothing in it is executed, no symbolic link is followed,
 * nothing outside of the input folder is opened, and nothing is fetched.
 * The input folder is never written to. Whatever an author can get wrong short
 * of having no documentation at all ends as a finding in the report.
 *
 * @throws DocsInputError if there is nothing to build, `mkdocs.yml` cannot be
 * understood, or a limit is reached
 * @public
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const log = new FindingLog(limits.maxFindings, {
    takesAdvice: options.advice,
  });
  const pace = new Pace(limits.maxSeconds, options);
  const readAt = Date.now();

  // Load the configuration and collect the files
  const input = await openInput(options.inputDir);
  await checkOutput(input.absolutePath, options.outputDir);
  const config = parseMkdocsYml(
    input.configText ?? '',
    options.siteName ?? DEFAULT_SITE_NAME,
    log,
  );
  const sources = await loadSources(input, config, limits, log);
  const layout = layoutPages(sources.files, log);
  const index = createSiteIndex(layout, config.docsDir);

  // Parse, transform and render the text of each page
  const builtAt = options.now?.() ?? Date.now();
  const dates = await createRevisionDates(config, options.lastChanged, builtAt);
  const inRepository = new Map(
    sources.files.map(file => [file.path, file.repositoryPath]),
  );
  const prepare = await createSourceStage(
    {
      config,
      index,
      repository: sources.repository,
      inRepository: path => inRepository.get(path),
      limits,
      log,
      known: options,
    },
    dates,
    pace,
  );
  const cache =
    options.cacheDir === undefined
      ? undefined
      : await SiteReuse.open(
          options.cacheDir,
          options.outputDir,
          options.timesTellChanges ?? false,
        );
  const siteKey =
    cache && (await nameSite(input.configText, options, sources, limits));
  const reuse =
    siteKey === undefined
      ? undefined
      : new ArticleReuse(
          cache?.findArticles(siteKey),
          sources.repository,
          cache?.readAt,
        );
  const md = createParser(config.markdown);
  const written = await createArticles(
    layout.pages,
    {
      md,
      highlighter: new Highlighter(),
      index,
      options: config.markdown,
      validation: config.validation.links,
      log,
    },
    {
      prepare,
      repository: sources.repository,
      reuse,
      ownOf: page => dates(page) ?? '',
    },
    limits,
    pace,
  );

  // Put the pages together
  const byPath = new Map(written.map(a => [a.page.path, a]));
  const titleOf = (path: string) => {
    const article = byPath.get(path);
    return article && defaultTitle(article);
  };
  const plan = {
    config,
    nav: sources.nav,
    pages: written.map(a => a.page),
    navTexts: await readNavTexts(sources.navFiles),
    titleOf,
    writtenTitleOf: (path: string) => byPath.get(path)?.frontMatter.title,
    isLinked: options.advice ? findLinked(written) : () => true,
    md,
    log,
  };
  const nav = createNavigation(plan, index, sources.navFiles);
  const navTitles = new Map(listNavPages(nav).map(p => [p.url, p.title]));
  const { articles: tagged, tagsOf } = fillTags(
    written,
    config.plugins.get('tags'),
    article => navTitles.get(article.page.url) ?? defaultTitle(article),
  );
  checkImageSizes(layout.assets).forEach(finding => log.add(finding));
  checkAnchors(tagged, config.validation.links.anchors).forEach(finding =>
    log.add(finding),
  );

  // Write what there is
  const writer = new SiteWriter(
    options.outputDir,
    limits.maxOutputBytes,
    await cache?.startWriting(),
  );
  const assets = await writeAssets(
    layout.assets,
    writer,
    limits,
    pace,
    log,
    cache?.assets,
  );
  const navigation = new SiteNavigation(nav, config.siteName);
  const site = {
    config,
    nav,
    navigation,
    articles: tagged,
    stylesheet: STYLESHEET.path,
    knownEditUrl: options.editUrl,
    included: sources.included,
    revisionDates: dates,
    tagsOf,
    copyright: config.copyright && sanitizeInline(config.copyright),
    log,
  };
  const pages = [...assemblePages(site)];
  const docs = new DocsFiles(
    sources.files,
    [{ prefix: '', docsDir: config.docsDir }, ...sources.included],
    config.markdown.plantuml.baseDirs,
  );
  await withDiagramPool(options.diagrams, pool =>
    writePages(
      pages,
      nav,
      articles =>
        drawDiagrams(articles, {
          pool,
          sources: {
            docs,
            libraries: pool.libraries,
            plantuml: config.markdown.plantuml,
          },
          writer,
          limits,
          pace,
          log,
        }),
      writer,
      pace,
    ),
  );

  for (const redirect of readRedirects(config, index, log)) {
    await pace.pause();
    const html = assembleRedirect(redirect, {
      siteName: config.siteName,
      navigation,
      stylesheet: STYLESHEET.path,
      copyright: site.copyright,
    });
    await writer.write(`${redirect.folder}index.html`, html);
  }

  // What belongs to the site as a whole
  await writer.write(STYLESHEET.path, STYLESHEET.content);
  const search = createSearchIndex(
    pages.map(page => page.indexed),
    cache?.searchParts,
  );
  await writer.write('search/search_index.json', search.json, search.name);
  const metadata = createMetadata({
    siteName: config.siteName,
    siteDescription: config.siteDescription,
    builtAt,
    files: writer.files.keys(),
    etag: options.etag,
  });
  await writer.flush();
  await writer.deleteRemoved();
  // Last, because its presence says that the site is complete.
  await writer.write(METADATA_FILE, JSON.stringify(metadata));
  await Promise.all([
    writer.flush(),
    cache?.save({
      site: siteKey!,
      readAt,
      articles: reuse!.articles,
      assets,
      searchParts: search.parts,
      files: writer.files,
    }),
  ]);

  const named = new Set(log.findings.map(({ file }) => file));
  return {
    siteName: config.siteName,
    pages: pages.length,
    assets: layout.assets.length,
    replaces: cache?.replaces,
    changed: [...writer.changed],
    removed: writer.removed,
    durationMs: Math.round(pace.elapsedMs),
    findings: log.findings,
    sourcePaths: Object.fromEntries(
      log.findings.flatMap(({ file = '' }) => {
        const path = inRepository.get(file);
        return path === undefined || path === file ? [] : [[file, path]];
      }),
    ),
    places: Object.fromEntries(
      pages.flatMap(({ folder, article, view }) => {
        const place = { page: folder, editUrl: view.editUrl };
        const path = article?.page.path;
        return [
          ...(folder === '' ? [['', place]] : []),
          ...(path !== undefined && named.has(path) ? [[path, place]] : []),
        ];
      }),
    ),
    droppedFindings: log.dropped,
  };
}
