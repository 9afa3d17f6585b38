/** What the SDK needs of Node's `process`. */
export const process = {
  env: {} as Record<string, string>,
  title: 'webex-elements',
  nextTick: (task: (...values: unknown[]) => void, ...values: unknown[]): void => queueMicrotask(() => task(...values)),
};
