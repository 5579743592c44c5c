import {
  createFrontendFeatureLoader,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { readSignInOptions } from '../app/signIn/providers';

const generalPage = userSettingsPlugin
  .getExtension('sub-page:user-settings/general')
  .override({
    params: {
      loader: () =>
        import('./page/GeneralSettings').then(m => <m.GeneralSettings />),
    },
  });

// No plugin of this portal registers a flag.
const flagsPage = userSettingsPlugin
  .getExtension('sub-page:user-settings/feature-flags')
  .override({ disabled: true });

const providersPage = userSettingsPlugin
  .getExtension('sub-page:user-settings/auth-providers')
  .override({ disabled: true });

/** Fairway's settings page; sessions with providers are listed where there are providers. */
export const userSettingsModule = createFrontendFeatureLoader({
  *loader({ config }) {
    const { providers } = readSignInOptions(config);
    yield createFrontendModule({
      pluginId: 'user-settings',
      extensions: [
        generalPage,
        flagsPage,
        ...(providers.length === 0 ? [providersPage] : []),
      ],
    });
  },
});
