import { registerInternalPlugin, WebexPlugin } from '@webex/webex-core';

/** Takes the place of the SDK's metrics plugin: nothing is measured, nothing is sent. */
registerInternalPlugin(
  'metrics',
  WebexPlugin.extend({ namespace: 'Metrics', submitClientMetrics: () => Promise.resolve() }),
);

registerInternalPlugin(
  'newMetrics',
  WebexPlugin.extend({
    namespace: 'NewMetrics',
    submitInternalEvent() {},
    session: {
      callDiagnosticMetrics: {
        type: 'object',
        default: () => ({ setDeviceInfo() {}, setMercuryConnectedStatus() {} }),
      },
      callDiagnosticLatencies: {
        type: 'object',
        default: () => ({ measureLatency: <Result>(measured: () => Result) => measured() }),
      },
    },
  }),
);
