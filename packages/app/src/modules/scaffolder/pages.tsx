import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { RequirePermission } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { templateManagementPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { lazy, type ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { NoAccessPage } from '../app/errors/NoAccessPage';

const KitGallery = lazy(() =>
  import('./gallery/KitGallery').then(m => ({ default: m.KitGallery })),
);
const KitPage = lazy(() =>
  import('./form/KitPage').then(m => ({ default: m.KitPage })),
);
const RunPage = lazy(() =>
  import('./run/RunPage').then(m => ({ default: m.RunPage })),
);
const RunList = lazy(() =>
  import('./runs/RunList').then(m => ({ default: m.RunList })),
);

/** The gallery, and below it the form of each kit. */
function Kits(props: { stock: ReactNode }) {
  return (
    <Routes>
      <Route index element={<KitGallery />} />
      <Route path="*" element={<KitOfPath stock={props.stock} />} />
    </Routes>
  );
}

/** Reads the path without taking it: the stock page, which may stand in, has routes of its own. */
function KitOfPath(props: { stock: ReactNode }) {
  const [namespace, name] = (useParams()['*'] ?? '').split('/');
  return name ? (
    <KitPage namespace={namespace} name={name} stock={props.stock} />
  ) : (
    <>{props.stock}</>
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
        <Kits stock={original.get(coreExtensionData.reactElement)} />,
      );
    },
  });

const tasksPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/tasks')
  .override({
    *factory(originalFactory) {
      yield* originalFactory({ params: { title: 'Runs' } });
      yield coreExtensionData.reactElement(
        <Routes>
          <Route index element={<RunList />} />
          <Route path=":taskId" element={<RunPage />} />
        </Routes>,
      );
    },
  });

const actionsPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/actions')
  .override({ params: { title: 'Kit actions' } });

const editorPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/editor')
  .override({
    *factory(originalFactory) {
      const original = originalFactory({ params: { title: 'Kit editor' } });
      yield* original;
      yield coreExtensionData.reactElement(
        <RequirePermission
          permission={templateManagementPermission}
          errorPage={<NoAccessPage />}
        >
          {original.get(coreExtensionData.reactElement)}
        </RequirePermission>,
      );
    },
  });

const extensionsPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/templating-extensions')
  .override({ params: { title: 'Kit functions' } });

/** The pages below `/create`, with lists in the shape of the other pages. */
export const scaffolderPages = [
  templatesPage,
  tasksPage,
  actionsPage,
  extensionsPage,
  editorPage,
];
