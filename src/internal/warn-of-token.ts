import { warnOnce } from './warn.ts';

/** For a token in the markup, except on the developer's own machine. `where` names what holds it, never what it is. */
export function warnOfToken(where: string): void {
  if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)) return;
  warnOnce('token-in-page', `${where} is for demos: everybody who sees the page can read it. Set getAccessToken.`);
}
