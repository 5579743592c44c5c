import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleRegistrationGuard } from './guard/module';
import { permissionModulePolicy } from './policy/module';

/**
 * The policy, and the guard in the catalog without which the policy would have a hole.
 *
 * @remarks
 *
 * The catalog's permission to remove a location carries no resource, so the
 * policy can only say yes or no to everyone. It says yes, and the guard decides
 * by the entities that came from the location. One feature, so that none is installed alone.
 *
 * @public
 */
export const permissionPolicyFeature = createBackendFeatureLoader({
  *loader() {
    yield permissionModulePolicy;
    yield catalogModuleRegistrationGuard;
  },
});
