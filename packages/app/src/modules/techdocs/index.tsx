import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { hasDocs } from '../catalog/entity/hasDocs';
import { docsApis } from './api';
import { DocsTrail } from './DocsTrail';
import { EntityDocs } from './EntityDocs';
import { DocsToolsProvider } from './frame/DocsTools';
import { MissingImages } from './images/MissingImages';
import { PageAddon } from './reader/PageAddon';
import styles from './DocsTrail.module.css';

const docsPage = techdocsPlugin.getExtension('page:techdocs').override({
  factory: originalFactory =>
    originalFactory({
      params: {
        noHeader: true,
        loader: () =>
          import('../catalog/page/CatalogPage').then(m => (
            <m.CatalogPage collection="docs" />
          )),
      },
    }),
});

const readerPage = techdocsPlugin
  .getExtension('page:techdocs/reader')
  .override({
    *factory(originalFactory, { config }) {
      const original = originalFactory({
        params: { noHeader: true },
        config: { ...config, withoutHeader: true, withoutSearch: true },
      });
      yield* original;
      yield coreExtensionData.reactElement(
        <DocsToolsProvider>
          <div className={styles.reader}>
            <DocsTrail />
            {original.get(coreExtensionData.reactElement)}
          </div>
        </DocsToolsProvider>,
      );
    },
  });

const docsTab = techdocsPlugin
  .getExtension('entity-content:techdocs')
  .override({
    *factory(originalFactory) {
      const original = originalFactory({
        params: { title: 'Docs', filter: hasDocs },
      });
      yield* original;
      yield coreExtensionData.reactElement(
        <EntityDocs>{original.get(coreExtensionData.reactElement)}</EntityDocs>,
      );
    },
  });

const missingImages = AddonBlueprint.make({
  name: 'missing-images',
  params: {
    name: 'MissingImages',
    location: TechDocsAddonLocations.Content,
    component: MissingImages,
  },
});

const page = AddonBlueprint.make({
  name: 'page',
  params: {
    name: 'Page',
    location: TechDocsAddonLocations.Content,
    component: PageAddon,
  },
});

const healthCard = EntityCardBlueprint.make({
  name: 'docs-health',
  params: {
    type: 'info',
    filter: hasDocs,
    loader: () => import('./health/HealthCard').then(m => <m.HealthCard />),
  },
});

/** The list of docs in the shape of the catalog, and docs as a tab of entities that have some. */
export const techdocsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [
    docsPage,
    readerPage,
    docsTab,
    missingImages,
    page,
    healthCard,
    ...docsApis,
    // Leads to a support page that nobody configured.
    techdocsPlugin
      .getExtension('plugin-header-action:techdocs')
      .override({ disabled: true }),
  ],
});
