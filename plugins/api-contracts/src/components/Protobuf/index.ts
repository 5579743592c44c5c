export * from './ProtobufDefinition';
