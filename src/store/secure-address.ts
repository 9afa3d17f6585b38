/** The address as a browser reads it, when a tab may have it: https, without a name or a password in it. */
export const secureAddress = (text: string): string | undefined => {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
};
