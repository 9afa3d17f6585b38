/** A page of its own, with the policy and the globals that an embedding page might have, which loads the sanitiser. */
export interface GuardedPage {
  sanitise(html: string): HTMLElement;
  violations: string[];
  calls(): number;
  polluted(): string[];
  remove(): void;
}

/**
 * @param policy a Content-Security-Policy; `NONCE` is replaced
 * @param before script that the page runs before the sanitiser is loaded
 * @param copy loads another copy of the sanitiser first
 */
export async function openGuardedPage({ policy = '', before = '', copy = false }): Promise<GuardedPage> {
  const nonce = crypto.randomUUID();
  const frame = document.createElement('iframe');
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('NONCE', nonce)}">`;
  const loadCopy = copy
    ? `const copy = await import('${location.origin}/src/content/inert-html.ts?copy'); copy.parseInert('<b>x</b>');`
    : '';
  frame.srcdoc = `<!doctype html><html><head><meta charset="utf-8">${meta}</head><body>
    <script nonce="${nonce}">
      window.alerts = 0;
      window.alert = () => { window.alerts += 1 };
      window.violations = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
      window.known = Object.keys(Object.prototype);
      ${before}
    </script>
    <script type="module" nonce="${nonce}">
      ${loadCopy}
      const { sanitiseHtml } = await import('${location.origin}/src/content/sanitiser.ts');
      window.sanitise = (html) => {
        const stage = document.body.appendChild(document.createElement('div'));
        stage.appendChild(sanitiseHtml(html));
        return stage;
      };
      parent.dispatchEvent(new Event('guarded-page-ready'));
    </script></body></html>`;
  const ready = new Promise((resolve, reject) => {
    addEventListener('guarded-page-ready', resolve, { once: true });
    setTimeout(() => reject(new Error('The guarded page did not load.')), 10_000);
  });
  document.body.append(frame);
  await ready;
  type Inside = { alerts: number; violations: string[]; sanitise: GuardedPage['sanitise'] };
  const inside = frame.contentWindow as unknown as Inside & typeof globalThis;
  return {
    sanitise: (html) => inside.sanitise(html),
    violations: inside.violations,
    calls: () => inside.alerts,
    polluted: () => inside.Object.keys(inside.Object.prototype),
    remove: () => frame.remove(),
  };
}
