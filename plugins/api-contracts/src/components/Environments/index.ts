export { EnvironmentComparison } from './EnvironmentComparison';
export { EnvironmentDefinitionContent } from './EnvironmentDefinitionContent';
export { EnvironmentHead } from './EnvironmentHead';
export { EnvironmentsCard } from './EnvironmentsCard';
export { EnvironmentSwitch } from './EnvironmentSwitch';
