/** The SDK would look into uploads for their type; this chunk uploads nothing. */
export const fromBuffer = async (): Promise<undefined> => undefined;
