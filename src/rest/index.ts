export * from './client.ts';
export type * from './contents.ts';
export type { List, Page } from './page.ts';
export type { AccessToken, GetAccessToken, TokenReason } from './token.ts';
export type { TransportOptions } from './transport.ts';
export { defaultApiBase } from './api-base.ts';
