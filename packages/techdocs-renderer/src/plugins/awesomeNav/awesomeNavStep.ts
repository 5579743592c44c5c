import { navFileName } from '../../config/navFileNames';
import { createFolderFiles, createNavReport } from '../../nav/folderFiles';
import { NavStep } from '../../nav/NavPlan';
import { NavTree } from '../../nav/NavTree';
import { resolveAwesomeNav } from './awesomeNav';
import { parseNavFile } from './navFile';

/** Navigation as the plugin "awesome-nav" makes it. */
export const awesomeNavStep: NavStep = (nav, inNav, plan) => {
  const name = navFileName(plan.config.plugins, 'awesome-nav');
  if (name === undefined) {
    return nav;
  }
  if (nav) {
    plan.log.add({
      code: 'config-ignored',
      level: 'info',
      file: 'mkdocs.yml',
      message: `"nav" has no effect: the plugin "awesome-nav" makes the navigation from ${name} files.`,
    });
  }
  return resolveAwesomeNav({
    tree: new NavTree(inNav.map(page => page.path)),
    navFileOf: createFolderFiles(name, plan, parseNavFile),
    writtenTitleOf: plan.writtenTitleOf,
    report: createNavReport(name, plan),
  });
};
