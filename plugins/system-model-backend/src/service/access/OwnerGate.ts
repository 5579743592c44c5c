import {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { authorise } from '@fairway/backend-toolkit';

/** Lets owners do with what is theirs what others need a permission for. */
export class OwnerGate {
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    permissions: PermissionsService;
    userInfo: UserInfoService;
  }) {
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
  }

  /**
   * References, in lower case, of all in whose name a caller owns things. Services own nothing.
   */
  async listOwnership(
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    const { type } = credentials.principal as { type?: string };
    if (type !== 'user') {
      return [];
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
  }

  /**
   * @param owner - Of what something is to be done with, in lower case; nobody, if absent
   * @param action - To follow "You may not"
   * @throws NotAllowedError for those who neither own it nor have the permission
   */
  async authorise(
    owner: string | undefined,
    permission: BasicPermission,
    credentials: BackstageCredentials,
    action: string,
  ): Promise<void> {
    if (!(await this.#isOwner(owner, credentials))) {
      await authorise(this.#permissions, credentials, permission, action);
    }
  }

  async isAllowed(
    owner: string | undefined,
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return (
      (await this.#isOwner(owner, credentials)) ||
      (await this.isPermitted(permission, credentials))
    );
  }

  async isPermitted(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }

  async #isOwner(
    owner: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return (
      owner !== undefined &&
      (await this.listOwnership(credentials)).includes(owner)
    );
  }
}
