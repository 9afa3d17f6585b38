export type { Handler } from './handler.ts';
export { toNodeListener, type NodeListenerOptions } from './node.ts';
export { createRelay, type Relay, type RelayOptions } from './relay.ts';
export type { WebhookCall } from './webhook-call.ts';
export { createWebhookReceiver, type WebhookReceiverOptions } from './webhook-receiver.ts';
export { registerWebhooks, unregisterWebhooks, type WebhookRegistration } from './webhook-registration.ts';
