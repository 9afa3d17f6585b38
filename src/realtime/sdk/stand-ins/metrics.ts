import { registerInternalPlugin, StatelessWebexPlugin } from '@webex/webex-core';

/** Takes the place of the SDK's metrics plugin: nothing is measured, nothing is sent. */
registerInternalPlugin(
  'metrics',
  StatelessWebexPlugin.extend({
    namespace: 'Metrics',
    submitClientMetrics: () => Promise.resolve(),
  }),
);

registerInternalPlugin(
  'newMetrics',
  StatelessWebexPlugin.extend({
    namespace: 'NewMetrics',
    submitInternalEvent() {},
    callDiagnosticMetrics: { setDeviceInfo() {}, setMercuryConnectedStatus() {} },
    callDiagnosticLatencies: { measureLatency: <Result>(measured: () => Result) => measured() },
  }),
);
