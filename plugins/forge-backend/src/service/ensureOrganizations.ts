import { InputError } from '@backstage/errors';
import { OrganizationOptions } from '../config';
import { AccountStore } from '../database/AccountStore';

/**
 * Makes the organisations that the configuration asks for.
 */
export async function ensureOrganizations(
  accounts: AccountStore,
  organizations: readonly OrganizationOptions[],
): Promise<void> {
  for (const { name, fullName, description } of organizations) {
    const existing = await accounts.findByLogin(name);
    if (existing && existing.kind !== 'organization') {
      throw new InputError(
        `forge.organizations asks for "${name}", but that is the name of a user already; choose another`,
      );
    }
    if (existing) {
      await accounts.update(existing.id, { fullName, description });
    } else {
      try {
        await accounts.create({
          login: name,
          kind: 'organization',
          fullName,
          description,
        });
      } catch (error) {
        // Another replica that starts at the same time may have been quicker.
        if (!(await accounts.findByLogin(name))) {
          throw error;
        }
      }
    }
  }
}
