/** The SDK would name the operating system of a Node process. */
export const platform = (): string => 'browser';

export const release = (): string => '';
