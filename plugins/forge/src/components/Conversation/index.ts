export * from './Conversation';
