/** Text on its way through base64, which is all the SDK uses buffers for in a browser. */
export const Buffer = { from: (text: string) => ({ toString: () => text }) };
