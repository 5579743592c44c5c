import { navFileName } from '../../config/navFileNames';
import { asBoolean } from '../../config/parseYaml';
import { automaticNav } from '../../nav/automaticNav';
import { createFolderFiles, createNavReport } from '../../nav/folderFiles';
import { NavStep } from '../../nav/NavPlan';
import { resolveAwesomePages } from './awesomePages';
import { parsePagesFile, readPagesOrder } from './pagesFile';

/** Navigation as the plugin "awesome-pages" makes it. */
export const awesomePagesStep: NavStep = (nav, inNav, plan) => {
  const { plugins } = plan.config;
  const name = navFileName(plugins, 'awesome-pages');
  if (name === undefined) {
    return nav;
  }
  const settings = plugins.get('awesome-pages') ?? {};
  return resolveAwesomePages(nav, {
    ...readPagesOrder(settings),
    automatic: automaticNav(inNav),
    pagesFileOf: createFolderFiles(name, plan, parsePagesFile),
    titleOf: path => plan.titleOf(path) ?? path,
    collapsesBelow: asBoolean(settings.collapse_single_pages) ?? false,
    report: createNavReport(name, plan),
  });
};
