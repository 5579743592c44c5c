import { coreExtensionData } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';

const KitGallery = lazy(() =>
  import('./KitGallery').then(m => ({ default: m.KitGallery })),
);

/** The stock page of starter kits with another list; its forms stay as they are. */
export const templatesPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/templates')
  .override({
    *factory(originalFactory, { config }) {
      const original = originalFactory({
        params: { title: 'Starter kits' },
        config: { ...config, enableBackstageUi: true },
      });
      yield* original;
      yield coreExtensionData.reactElement(
        <Routes>
          <Route index element={<KitGallery />} />
          <Route
            path="*"
            element={original.get(coreExtensionData.reactElement)}
          />
        </Routes>,
      );
    },
  });
