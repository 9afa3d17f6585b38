/** The SDK would tell its metrics which browser it runs in. */
export const getParser = () => ({
  getOSName: () => '',
  getOSVersion: () => '',
  getBrowserName: () => '',
  getBrowserVersion: () => '',
  isBrowser: () => false,
});
