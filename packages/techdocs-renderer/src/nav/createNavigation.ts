import { SiteConfig } from '../config/siteConfig';
import { SourceFile } from '../files/sourceFile';
import { sectionPages } from '../plugins/sectionIndex/sectionPages';
import { SiteIndex } from '../transform/siteIndex';
import { buildNav } from './buildNav';
import { checkOmitted } from './checkOmitted';
import { NavNode } from './navNode';
import { NavPlan } from './NavPlan';
import { planNav } from './planNav';
import { shareTitles } from './shareTitles';

/** Makes the navigation of a site and reports what is wrong with it. */
export function createNavigation(
  plan: NavPlan,
  index: SiteIndex,
  navFiles: readonly SourceFile[],
): readonly NavNode[] {
  const { pages, titleOf, isLinked, log } = plan;
  const config: SiteConfig = plan.config;
  const written = buildNav(planNav(plan), {
    index,
    titleOf,
    validation: config.validation.nav,
    sectionPages: sectionPages(config),
    log,
  });
  const nav = shareTitles(written);
  const expected = new Set(navFiles.map(file => file.path));
  checkOmitted(pages, nav, config, expected, isLinked).forEach(f => log.add(f));
  return nav;
}
