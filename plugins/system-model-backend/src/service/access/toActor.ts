import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who does something, as it is shown to others: the reference of a person, or the subject of a service. */
export function toActor({ principal }: BackstageCredentials): string {
  const { subject, userEntityRef } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}
