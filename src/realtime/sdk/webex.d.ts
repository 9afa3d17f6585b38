/** As much of the SDK's shape as the chunk uses; the packages bring no types. */
declare module '@webex/webex-core' {
  import type { Socket } from '@webex/internal-plugin-mercury';

  interface Emitter {
    on(event: string, handler: (...values: never[]) => void): void;
    off(event?: string): void;
    once(event: string, handler: (...values: never[]) => void): void;
  }

  export interface WebexCredentials {
    supertoken?: { access_token?: string };
    set(values: { supertoken: { access_token: string; token_type: 'Bearer' } }): void;
    getUserToken(): Promise<unknown>;
    refresh(): Promise<void>;
    getOrgId(): string;
  }

  export interface WebexServices extends Emitter {
    initFailed: boolean;
    updateServices(options?: object): Promise<void>;
    get(name: string): string | undefined;
    getClusterId(url: string): string | undefined;
    getServiceUrlFromClusterId(options: { cluster: string }): string;
    isAllowedDomainUrl(url: string): boolean;
    getServiceFromUrl(url: string): { name: string } | undefined;
  }

  export interface WebexDevice extends Emitter {
    url?: string;
    userId?: string;
    registered: boolean;
    refreshTimer?: ReturnType<typeof setTimeout>;
    register(): Promise<void>;
    refresh(): Promise<void>;
    unregister(): Promise<void>;
    deleteDevices(): Promise<void>;
  }

  export interface WebexMercury extends Emitter {
    connected: boolean;
    connect(): Promise<void>;
    disconnect(options?: { code: number; reason: string }): Promise<void>;
    _reconnect(webSocketUrl?: string): Promise<void>;
    _prepareUrl(webSocketUrl?: string): Promise<string>;
    sockets: Map<string, Socket>;
    _onclose(session: string, event: unknown, socket: Socket): void;
    _prepareAndOpenSocket(socket: Socket, ...values: unknown[]): Promise<string>;
  }

  export interface WebexRequest {
    method: string;
    uri: string;
    body?: unknown;
    headers?: Record<string, string>;
  }

  export interface WebexInstance extends Emitter {
    ready: boolean;
    credentials: WebexCredentials;
    internal: { device: WebexDevice; mercury: WebexMercury; services: WebexServices };
    request(request: WebexRequest): Promise<{ body: unknown; statusCode: number }>;
    stopListening(): void;
  }

  interface Extensible<Instance> {
    new (attributes?: object): Instance;
    prototype: Instance;
    extend(definition: object): Extensible<Instance>;
  }

  /** A CommonJS module that was made of one with a default export. */
  const exported: { default: Extensible<WebexInstance> };
  export default exported;
  export const WebexPlugin: Extensible<object>;
  export const WebexHttpError: object;
  interface InterceptorFactory {
    create(this: void): object;
  }
  export const AuthInterceptor: InterceptorFactory;
  export const DefaultOptionsInterceptor: InterceptorFactory;
  export const HostMapInterceptor: InterceptorFactory;
  export const RateLimitInterceptor: InterceptorFactory;
  export const RedirectInterceptor: InterceptorFactory;
  export const ServiceInterceptor: InterceptorFactory;
  export const WebexUserAgentInterceptor: InterceptorFactory;
  export function registerPlugin(name: string, plugin: Extensible<object>, options?: { replace?: boolean }): void;
  export function registerInternalPlugin(name: string, plugin: Extensible<object>): void;
}

declare module '@webex/http-core' {
  export class Interceptor {
    constructor(attributes?: object);
  }
  export const HttpStatusInterceptor: { create(options: { error: object }): object };
}

declare module '@webex/internal-plugin-mercury' {
  export class Socket {
    static getWebSocketConstructor: () => (address: string, protocols: string[]) => WebSocket;
    on(event: string, handler: () => void): void;
    removeAllListeners(event?: string): void;
    close(options?: { code?: number; reason?: string }): Promise<unknown>;
    send(data: unknown): Promise<void>;
    _acknowledge(event: unknown): Promise<void>;
    _authorize(): Promise<void>;
  }
}
