/** What the prebuilt chunk offers to the page, and what it wants to be told. Types only: both sides import this file. */
export interface SdkChunk {
  connect(options: ConnectionOptions): Connection;
}

export interface ConnectionOptions {
  /** Base of the REST API, ending in `/v1`. */
  apiBase: string;
  /** Where the service catalogue lives. */
  discoveryUrl: string;
  /** The token to begin with. */
  token: string;
  /** The current token, asked for before every use; `unauthorized` after Webex `refused` the last one. */
  getToken(reason: 'initial' | 'unauthorized', refused?: string): Promise<string>;
  listener: ConnectionListener;
}

export interface ConnectionListener {
  /** The socket is open and authorized. */
  online(): void;
  /** The socket is gone or does not open; the SDK goes on trying. */
  offline(cause: unknown): void;
  /** The SDK has given up for good. */
  failed(cause: unknown): void;
  /** The payload of an event frame, with its `eventType`. */
  event(data: { eventType: string; [field: string]: unknown }): void;
  /** The sequence has a hole: a frame was lost. */
  gap(): void;
}

export interface SdkRequest {
  method: 'GET' | 'POST';
  uri: string;
  body?: unknown;
}

/** What is the same for our own connection and for an SDK that the page runs already. */
export interface SdkServices {
  /** The id of the service that an address belongs to, such as `urn:TEAM:us-east-2_a:identityLookup`. */
  serviceId(url: string): string | undefined;
  /** Base of the conversation service of a cluster as REST ids name it; `undefined` when the catalogue has none. */
  conversationService(cluster: string): string | undefined;
  /** UUID of the identity, once known. */
  selfUuid(): string | undefined;
  /** Sends a request with the identity's token, and answers the parsed body. Rejects with an error with `statusCode`. */
  request(request: SdkRequest): Promise<unknown>;
}

export interface Connection extends SdkServices {
  /** Tries again now rather than after the wait. */
  retry(): void;
  /** Ends it within the current task, for a page that goes away: the device is deleted by a request that outlives it. */
  leave(): void;
  /** Ends it, and resolves once the device is deleted or could not be. */
  close(): Promise<void>;
}
