import {
  AppRootElementBlueprint,
  coreExtensionData,
  createFrontendModule,
  ErrorDisplay,
  NotFoundErrorPage,
  PageLayout,
  Progress,
} from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import {
  IconBundleBlueprint,
  NavContentBlueprint,
  SignInPageBlueprint,
  SwappableComponentBlueprint,
} from '@backstage/plugin-app-react';
import { alertApi } from './alerts/alertApi';
import { ErrorDisplayPanel } from './errors/ErrorDisplayPanel';
import { NotFoundPage } from './errors/NotFoundPage';
import { icons } from './icons/icons';
import { LoadingSkeleton } from './layout/LoadingSkeleton';
import { PageFrame } from './layout/PageFrame';
import { Navigation } from './navigation/Navigation';
import { AppShell } from './shell/AppShell';
import { Shortcuts } from './shortcuts/Shortcuts';
import { oidcAuthApi } from './signIn/oidcAuthApi';

const layout = appPlugin.getExtension('app/layout').override({
  factory: (_original, { inputs }) => [
    coreExtensionData.reactElement(
      <AppShell
        nav={inputs.nav.get(coreExtensionData.reactElement)}
        content={inputs.content.get(coreExtensionData.reactElement)}
      />,
    ),
  ],
});

const navigation = NavContentBlueprint.make({
  params: { component: Navigation },
});

const iconBundle = IconBundleBlueprint.make({
  name: 'fairway',
  params: { icons },
});

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () => import('./signIn/SignInPage').then(m => m.SignInPage),
  },
});

const shortcuts = AppRootElementBlueprint.make({
  name: 'shortcuts',
  params: { element: <Shortcuts /> },
});

const progress = SwappableComponentBlueprint.make({
  name: 'core-progress',
  params: define =>
    define({ component: Progress, loader: () => LoadingSkeleton }),
});

const notFoundPage = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({ component: NotFoundErrorPage, loader: () => NotFoundPage }),
});

const errorDisplay = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define =>
    define({ component: ErrorDisplay, loader: () => ErrorDisplayPanel }),
});

const pageLayout = SwappableComponentBlueprint.make({
  name: 'core-page-layout',
  params: define => define({ component: PageLayout, loader: () => PageFrame }),
});

/** The frame around all pages: navigation, heads, sign-in, errors, icons and shortcuts. */
export const appModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    alertApi,
    layout,
    navigation,
    iconBundle,
    signInPage,
    oidcAuthApi,
    shortcuts,
    progress,
    notFoundPage,
    errorDisplay,
    pageLayout,
  ],
});
