import { asBoolean, asMap, asText, asTexts } from '../../config/parseYaml';
import { SiteConfig } from '../../config/siteConfig';
import { isIgnored, parseIgnoreRules } from '../../globs/ignoreRules';
import { BuildOptions } from '../../options';
import { SourceFile } from '../../files/sourceFile';
import { createDateFormat } from './dateFormat';

const PLUGIN = 'git-revision-date-localized';

/** Says when a page was last changed, as the site shows it. */
export type RevisionDates = (page: SourceFile) => string | undefined;

/**
 * Prepares the dates that the pages of a site show.
 *
 * @param lastChanged - Of the build, asked only if there is a date to show
 * @param builtAt - Milliseconds since the epoch
 */
export async function createRevisionDates(
  config: Pick<SiteConfig, 'plugins' | 'settings'>,
  lastChanged: BuildOptions['lastChanged'],
  builtAt: number,
): Promise<RevisionDates> {
  const settings = config.plugins.get(PLUGIN);
  if (!settings) {
    return () => undefined;
  }
  const excluded = parseIgnoreRules(asTexts(settings.exclude).join('\n'));
  const fallback = asBoolean(settings.fallback_to_build_date)
    ? new Date(builtAt)
    : undefined;
  const format = createDateFormat(
    settings,
    asText(asMap(config.settings.theme)?.language),
  );
  const dateOf = await lastChanged?.();
  return page => {
    const date = isIgnored(excluded, page.path)
      ? undefined
      : dateOf?.(page.repositoryPath) ?? fallback;
    return date && format(date);
  };
}
