import { NavEntry } from '../config/siteConfig';
import { isIgnored } from '../globs/ignoreRules';
import { awesomeNavStep } from '../plugins/awesomeNav/awesomeNavStep';
import { awesomePagesStep } from '../plugins/awesomePages/awesomePagesStep';
import { literateNavStep } from '../plugins/literateNav/literateNavStep';
import { includedNavStep } from '../plugins/monorepo/folderNav';
import { automaticNav } from './automaticNav';
import { NavPlan, NavStep } from './NavPlan';

const STEPS: readonly NavStep[] = [
  includedNavStep,
  literateNavStep,
  awesomePagesStep,
  awesomeNavStep,
];

/**
 * Decides what stands in the navigation: what `mkdocs.yml` says, what files in
 * the folders say, or all pages.
 */
export function planNav(plan: NavPlan): readonly NavEntry[] {
  const inNav = plan.pages.filter(
    page => !isIgnored(plan.config.files.notInNav, page.path),
  );
  const nav = STEPS.reduce(
    (entries, step) => step(entries, inNav, plan),
    plan.nav,
  );
  return nav ?? automaticNav(inNav);
}
