import { expect } from 'chai';

import { hostileHtml } from './hostile-inputs.ts';
import { strayNodes, Tripwire } from './message-nodes.ts';

describe('The tripwire that guards the tests of the sanitiser', () => {
  it('goes off when hostile inputs are inserted as they are', async () => {
    const tripwire = new Tripwire();
    const stage = document.body.appendChild(document.createElement('div'));
    for (const html of hostileHtml['script and event handlers'] ?? []) {
      stage.appendChild(document.createElement('div')).innerHTML = html;
    }
    const { calls, requests } = await tripwire.read(1_500);
    expect(calls).to.be.greaterThan(5);
    expect(requests.length).to.be.greaterThan(5);
    expect(strayNodes(stage).length).to.be.greaterThan(50);
    stage.remove();
  });
});
