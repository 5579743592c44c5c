import { createApp } from '@backstage/frontend-defaults';
import appModuleUserSettings from '@backstage/plugin-app-module-user-settings';
import { apiDocsModule } from './modules/api-docs';
import { appModule } from './modules/app';
import { catalogModule } from './modules/catalog';
import { catalogGraphModule } from './modules/catalog-graph';
import {
  catalogImportMessages,
  catalogImportModule,
} from './modules/catalog-import';
import { homeModule } from './modules/home';
import { notificationsModule } from './modules/notifications';
import { orgModule } from './modules/org';
import { scaffolderModule } from './modules/scaffolder';
import { searchModule } from './modules/search';
import { systemModelModule } from './modules/system-model';
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
    catalogImportMessages,
    catalogImportModule,
    homeModule,
    notificationsModule,
    orgModule,
    scaffolderModule,
    searchModule,
    systemModelModule,
    techdocsModule,
    themeModule,
    userSettingsModule,
  ],
});
