import { coreExtensionData } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';

const KitGallery = lazy(() =>
  import('./gallery/KitGallery').then(m => ({ default: m.KitGallery })),
);
const RunList = lazy(() =>
  import('./runs/RunList').then(m => ({ default: m.RunList })),
);

/** Replaces the first page of a stock page; those below it stay as they are. */
function withIndex(index: ReactNode, original: ReactNode) {
  return (
    <Routes>
      <Route index element={index} />
      <Route path="*" element={original} />
    </Routes>
  );
}

const templatesPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/templates')
  .override({
    *factory(originalFactory, { config }) {
      const original = originalFactory({
        params: { title: 'Starter kits' },
        config: { ...config, enableBackstageUi: true },
      });
      yield* original;
      yield coreExtensionData.reactElement(
        withIndex(<KitGallery />, original.get(coreExtensionData.reactElement)),
      );
    },
  });

const tasksPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/tasks')
  .override({
    *factory(originalFactory) {
      const original = originalFactory({ params: { title: 'Runs' } });
      yield* original;
      yield coreExtensionData.reactElement(
        withIndex(<RunList />, original.get(coreExtensionData.reactElement)),
      );
    },
  });

const editorPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/editor')
  .override({ params: { title: 'Editor' } });

const extensionsPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/templating-extensions')
  .override({ params: { title: 'Filters' } });

/** The pages below `/create`, with lists in the shape of the other pages. */
export const scaffolderPages = [
  templatesPage,
  tasksPage,
  editorPage,
  extensionsPage,
];
