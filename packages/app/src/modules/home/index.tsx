import { createFrontendModule } from '@backstage/frontend-plugin-api';
import homePlugin from '@backstage/plugin-home/alpha';
import { VisitRecorder } from './VisitRecorder';

const homePage = homePlugin.getExtension('page:home').override({
  factory: originalFactory =>
    originalFactory({
      params: {
        path: '/',
        noHeader: true,
        loader: () => import('./page/HomePage').then(m => <m.HomePage />),
      },
    }),
});

/** The home page at `/`, with a memory of the places visited last. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    homePage,
    homePlugin.getExtension('api:home/visits').override({ disabled: false }),
    homePlugin
      .getExtension('app-root-element:home/visit-listener')
      .override({ disabled: false, params: { element: <VisitRecorder /> } }),
  ],
});
