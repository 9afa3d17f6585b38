const WEBEX_DOMAINS = ['webex.com', 'wbx2.com', 'ciscospark.com', 'webexapis.com'];

/**
 * Tells which addresses the token may go to: Webex's own over TLS, and the very hosts that the page was set up with. The
 * SDK's own test lets `webexapis.com.attacker.example` pass.
 */
export const trustOf = (configured: readonly string[]): ((address: string) => boolean) => {
  const hosts = new Map<string, boolean>();
  for (const address of configured) {
    const { host, protocol } = new URL(address);
    hosts.set(host, protocol === 'https:');
  }
  return (address) => {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      return false;
    }
    if (url.username || url.password) return false;
    const secure = url.protocol === 'https:' || url.protocol === 'wss:';
    if (!secure && url.protocol !== 'http:' && url.protocol !== 'ws:') return false;
    const mustBeSecure = hosts.get(url.host);
    if (mustBeSecure !== undefined) return secure || !mustBeSecure;
    return secure && url.port === '' && WEBEX_DOMAINS.some((domain) => `.${url.hostname}`.endsWith(`.${domain}`));
  };
};
