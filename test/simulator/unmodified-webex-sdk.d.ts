declare module 'unmodified-webex-sdk' {
  /** The class of the Webex JS SDK, with its plugins. */
  export const Webex: import('./webex-sdk.ts').WebexClass;
}

declare module 'unmodified-webex-sdk/without-encryption' {
  export const Webex: import('./webex-sdk.ts').WebexClass;
}
