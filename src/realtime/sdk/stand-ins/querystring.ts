/** As much of Node's `querystring` module as the SDK uses. */
export const stringify = (fields: Record<string, string>): string => String(new URLSearchParams(fields));
