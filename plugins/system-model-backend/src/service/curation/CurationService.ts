import {
  EntityOverlay,
  OverlayField,
  OverlayOutcome,
  OverlayValues,
  Settlement,
} from '@fairway/plugin-system-model-common';
import { Caller } from '../Caller';

/** Lets people decide what is believed of an entity, and say it themselves. References are in lower case. */
export interface CurationService {
  /**
   * @throws NotFoundError
   * @throws InputError if the source says nothing of the field
   */
  settle(
    entityRef: string,
    settlement: Settlement,
    caller: Caller,
  ): Promise<void>;

  /** @throws NotFoundError if there is no such decision */
  unsettle(entityRef: string, pointer: string, caller: Caller): Promise<void>;

  /** @throws NotFoundError */
  getOverlay(entityRef: string, caller: Caller): Promise<EntityOverlay>;

  /** @throws NotFoundError */
  editOverlay(
    entityRef: string,
    values: OverlayValues,
    caller: Caller,
  ): Promise<OverlayOutcome>;

  /** @throws NotFoundError if nothing was said of the field */
  clearOverlay(
    entityRef: string,
    field: OverlayField,
    caller: Caller,
  ): Promise<void>;
}
