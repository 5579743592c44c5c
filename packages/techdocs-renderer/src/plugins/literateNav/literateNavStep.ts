import { posix } from 'node:path';
import { navFileName } from '../../config/navFileNames';
import { asBoolean } from '../../config/parseYaml';
import { createFolderFiles } from '../../nav/folderFiles';
import { NavStep } from '../../nav/NavPlan';
import { NavTree } from '../../nav/NavTree';
import { splitFrontMatter } from '../../parse/frontMatter';
import { resolveLiterateNav } from './literateNav';
import { parseSummary } from './parseSummary';

/** Navigation as the plugin "literate-nav" makes it. */
export const literateNavStep: NavStep = (nav, _inNav, plan) => {
  const { plugins } = plan.config;
  const name = navFileName(plugins, 'literate-nav');
  if (name === undefined) {
    return nav;
  }
  const read = createFolderFiles(name, plan, text =>
    parseSummary(plan.md, splitFrontMatter(text).markdown),
  );
  const settings = plugins.get('literate-nav');
  return resolveLiterateNav(nav, {
    tree: new NavTree(plan.pages.map(page => page.path)),
    summaryOf: folder => {
      const items = read(folder);
      return items && { path: posix.join(folder, name), items };
    },
    hasImplicitIndex: asBoolean(settings?.implicit_index) ?? false,
    report: (file, message) =>
      plan.log.add({
        code: 'nav-missing',
        file: file ?? 'mkdocs.yml',
        message,
      }),
  });
};
