import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The pages about the model. */
export const rootRouteRef = createRouteRef();
