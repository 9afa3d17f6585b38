/**
 * Which engine a browser test runs in. The commands for viewport, media, accessibility snapshots and the DevTools protocol
 * are there in Chromium alone; a test that needs them says so: `before(chromiumOnly)`.
 */
export const engine: 'chromium' | 'firefox' | 'webkit' = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** A mocha hook that skips a suite, or a test, in other engines. */
export function chromiumOnly(this: Mocha.Context): void {
  if (engine !== 'chromium') this.skip();
}

/** Whether the runner's commands for the viewport, media and accessibility snapshots work here. */
export const canCommandThePage = engine === 'chromium';
