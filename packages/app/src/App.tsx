import { createApp } from '@backstage/frontend-defaults';
import appModuleUserSettings from '@backstage/plugin-app-module-user-settings';
import { apiDocsModule } from './modules/api-docs';
import { appModule } from './modules/app';
import { catalogModule } from './modules/catalog';
import { catalogGraphModule } from './modules/catalog-graph';
import { homeModule } from './modules/home';
import { orgModule } from './modules/org';
import { scaffolderModule } from './modules/scaffolder';
import { searchModule } from './modules/search';
import { techdocsModule } from './modules/techdocs';
import { themeModule } from './modules/theme';
import { userSettingsModule } from './modules/user-settings';
import { plugins } from './plugins';

export default createApp({
  features: [
    ...plugins,
    apiDocsModule,
    appModule,
    appModuleUserSettings,
    catalogModule,
    catalogGraphModule,
    homeModule,
    orgModule,
    scaffolderModule,
    searchModule,
    techdocsModule,
    themeModule,
    userSettingsModule,
  ],
});
