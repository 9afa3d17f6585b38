import { expect } from 'chai';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

class LabelledElement extends LitElement {
  @property() label = 'first';
}
customElements.define('test-labelled-element', LabelledElement);

describe('The way decorators and fields are compiled', () => {
  it('keeps a reactive property an accessor, not a field of the instance', async () => {
    const element = document.createElement('test-labelled-element') as LabelledElement;
    document.body.append(element);
    await element.updateComplete;
    expect(Object.hasOwn(element, 'label')).to.equal(false);
    expect(element.label).to.equal('first');
    element.label = 'second';
    expect(element.isUpdatePending).to.equal(true);
    element.remove();
  });
});
