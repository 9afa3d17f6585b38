import { expect } from 'chai';
import { html } from 'lit';
import { WebexHttpError } from '../../src/errors.ts';
import { ask, openDialog, WebexDialog } from '../../src/internal/dialog.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { textOf, until } from '../browser/page.ts';
import { expectAccessible } from '../elements/management.ts';

class Host extends WebexElement {
  protected override render() {
    return html`<button>Open</button>`;
  }
}
customElements.define('dialog-test-host', Host);

class Rename extends WebexDialog {
  failure: unknown;
  saved = 0;

  protected override get heading() {
    return 'Rename';
  }

  protected override get action() {
    return { label: 'Save' };
  }

  protected override renderBody() {
    return html`<input class="input" aria-label="Title" autofocus />`;
  }

  protected override async act() {
    this.saved++;
    if (this.failure) throw this.failure;
  }
}
customElements.define('dialog-test-rename', Rename);

describe('A dialog', () => {
  let host: Host;
  let opener: HTMLButtonElement;

  beforeEach(async () => {
    host = document.body.appendChild(new Host());
    await host.updateComplete;
    opener = host.renderRoot.querySelector('button')!;
    opener.focus();
  });

  afterEach(() => host.remove());

  const open = async (failure?: unknown) => {
    const dialog = Object.assign(new Rename(), { failure });
    const closed = openDialog(host, dialog);
    await dialog.updateComplete;
    return { dialog, closed, button: (label: string) => buttonOf(dialog, label) };
  };

  const buttonOf = (dialog: WebexDialog, label: string) =>
    [...dialog.renderRoot.querySelectorAll('button')].find((each) => textOf(each).trim() === label)!;

  it('begins in its first field, and gives the focus back when it closes', async () => {
    const { dialog, closed, button } = await open();
    expect(dialog.renderRoot.querySelector('dialog')!.matches(':modal')).to.equal(true);
    expect((dialog.renderRoot as ShadowRoot).activeElement?.ariaLabel).to.equal('Title');
    button('Cancel').click();
    expect(await closed).to.equal(false);
    expect((host.renderRoot as ShadowRoot).activeElement).to.equal(opener);
    expect(dialog.isConnected).to.equal(false);
  });

  it('closes when what it asked for was done', async () => {
    const { closed, button, dialog } = await open();
    button('Save').click();
    expect(await closed).to.equal(true);
    expect(dialog.saved).to.equal(1);
  });

  it('stays and says what Webex said when it was not, and can be tried again', async () => {
    const refusal = new WebexHttpError('Only moderators rename.', { status: 403 });
    const { dialog, button } = await open(refusal);
    button('Save').click();
    const alert = await until(() => dialog.renderRoot.querySelector('[role=alert]'), 'the refusal');
    expect(textOf(alert)).to.contain('Not allowed').and.to.contain('Webex says: Only moderators rename.');
    await expectAccessible(host);
    dialog.failure = undefined;
    button('Save').click();
    expect(await dialog.closed).to.equal(true);
  });

  it('does nothing twice while it is busy', async () => {
    let finish!: () => void;
    const { dialog, button } = await open(new Promise<void>((resolve) => (finish = resolve)));
    dialog['act'] = () => {
      dialog.saved++;
      return dialog.failure as Promise<void>;
    };
    button('Save').click();
    await dialog.updateComplete;
    button('Save').click();
    expect(button('Save').ariaDisabled).to.equal('true');
    finish();
    await dialog.closed;
    expect(dialog.saved).to.equal(1);
  });

  describe('that is closed while it is busy', () => {
    const begin = async () => {
      let finish!: () => void;
      let fail!: (reason: Error) => void;
      const { dialog, closed, button } = await open();
      const work = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));
      dialog['act'] = () => work;
      dialog.renderRoot.querySelector('input')!.value = 'Harbour';
      button('Save').click();
      await dialog.updateComplete;
      button('Cancel').click();
      const shown = () => dialog.renderRoot.querySelector('dialog')!.open;
      await until(() => !shown(), 'it to close');
      await until(() => (host.renderRoot as ShadowRoot).activeElement === opener, 'the focus back where it was');
      return { dialog, closed, shown, finish, fail };
    };

    it('comes back to say what failed, with what was entered', async () => {
      const { dialog, shown, fail } = await begin();
      fail(new WebexHttpError('Only moderators rename.', { status: 403 }));
      const alert = await until(() => dialog.renderRoot.querySelector('[role=alert]'), 'the refusal');
      expect(textOf(alert)).to.contain('Only moderators rename.');
      expect(shown()).to.equal(true);
      expect(dialog.renderRoot.querySelector('input')!.value).to.equal('Harbour');
      buttonOf(dialog, 'Cancel').click();
      expect(await dialog.closed).to.equal(false);
      expect(dialog.isConnected).to.equal(false);
    });

    it('comes back around where it was, when that is out of sight', async () => {
      const { dialog, fail } = await begin();
      const outer = document.body.appendChild(new Host());
      await outer.updateComplete;
      outer.renderRoot.append(host);
      host.style.display = 'none';
      fail(new Error('It did not work.'));
      await until(() => dialog.renderRoot.querySelector('[role=alert]'), 'the refusal');
      expect(
        dialog.renderRoot.querySelector('dialog')!.getBoundingClientRect().height,
        'what is seen',
      ).to.be.greaterThan(0);
      outer.remove();
    });

    it('leaves the page alone when nothing of it is in sight', async () => {
      const { dialog, closed, fail } = await begin();
      host.style.display = 'none';
      fail(new Error('It did not work.'));
      expect(await closed).to.equal(false);
      expect(dialog.isConnected).to.equal(false);
    });

    it('goes quietly when all went well, and nobody is led anywhere', async () => {
      const { dialog, closed, finish } = await begin();
      finish();
      expect(await closed).to.equal(false);
      expect(dialog.isConnected).to.equal(false);
    });

    it('goes quietly when what it did was called off', async () => {
      const { dialog, closed, fail } = await begin();
      fail(new DOMException('Called off.', 'AbortError'));
      expect(await closed).to.equal(false);
      expect(dialog.isConnected).to.equal(false);
    });
  });

  it('asks before harm, says the consequences, and begins with the safe answer', async () => {
    let deleted = false;
    const question = {
      title: 'Delete this?',
      consequences: ['It is gone.', 'For everybody.'],
      action: 'Delete',
      run: async () => void (deleted = true),
    };
    const answer = ask(host, question);
    const dialog = host.renderRoot.querySelector('webex-question-dialog')!;
    await dialog.updateComplete;
    expect(textOf(dialog)).to.contain('It is gone.').and.to.contain('For everybody.');
    expect(textOf((dialog.renderRoot as ShadowRoot).activeElement!).trim()).to.equal('Cancel');
    expect(deleted).to.equal(false);
    buttonOf(dialog, 'Delete').click();
    expect(await answer).to.equal(true);
    expect(deleted).to.equal(true);
  });
});
