export { StateSwitch, useShownState } from './StateSwitch';
