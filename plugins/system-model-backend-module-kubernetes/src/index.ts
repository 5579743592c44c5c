/**
 * Reads what runs in Kubernetes clusters into the system model.
 *
 * @packageDocumentation
 */
export { systemModelModuleKubernetes as default } from './module';
