import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import '../../src/elements/file/file.ts';
import type { WebexFile } from '../../src/elements/file/file.ts';
import type { Store, StoreOptions } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { clearThreads, signIn } from './conversation.ts';

/** What every scanner takes for a virus, and what is none. */
const virus = ['X5O!P%@AP[4', String.fromCharCode(92), 'PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);
/** The beginning of an archive that says that it is encrypted. */
const encrypted = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 8, 0, 0, 0, 0, 0]);

/** Half a second of a tone, as WAV. */
const tone = (): Uint8Array<ArrayBuffer> => {
  const rate = 8_000;
  const samples = rate / 2;
  const bytes = new Uint8Array(44 + samples);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, samples, true);
  for (let index = 0; index < samples; index += 1) bytes[44 + index] = 128 + 60 * Math.sin(index / 3);
  return bytes;
};

/** A few frames of colour, as this browser records them; undefined where it records nothing that it plays. */
const film = async (): Promise<Blob | undefined> => {
  const type = ['video/webm', 'video/mp4'].find(
    (each) => globalThis.MediaRecorder?.isTypeSupported(each) && document.createElement('video').canPlayType(each),
  );
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!type || !context || !('captureStream' in canvas)) return undefined;
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: type });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  for (let frame = 0; frame < 8; frame += 1) {
    context.fillStyle = `hsl(${frame * 40} 80% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  recorder.stop();
  await stopped;
  return new Blob(parts, { type });
};

/** Presses Enter on a button that has the focus, or clicks it where the runner has no keys. */
const press = async (button: HTMLButtonElement): Promise<void> => {
  button.focus();
  if (canCommandThePage) await sendKeys({ press: 'Enter' });
  else button.click();
};

describe('<webex-file>', () => {
  let simulator: Simulator;
  let saved: Array<{ name: string; bytes: Promise<ArrayBuffer> }>;
  const click = HTMLAnchorElement.prototype.click;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  beforeEach(() => {
    saved = [];
    // What the browser does with it then is its own affair.
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, bytes: fetch(this.href).then((response) => response.arrayBuffer()) });
    };
  });

  afterEach(async () => {
    HTMLAnchorElement.prototype.click = click;
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    await scan(false);
    await clearThreads();
  });

  const scan = (enabled: boolean, seconds = 0) =>
    fetch(`${simulator.url}/_simulator/malware-scan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ enabled, seconds }),
    });

  /** Has Bob send a file, and gives Alice's store and its address. */
  const receive = async (
    name: string,
    content: BlobPart,
    type: string,
    options: Partial<StoreOptions> = {},
  ): Promise<{ store: Store; address: string }> => {
    const store = await signIn(simulator, 'alice', options);
    const { id: spaceId } = await store.spaces.create({ title: name });
    const form = new FormData();
    form.append('roomId', spaceId);
    form.append('files', new Blob([content], { type }), name);
    const response = await fetch(`${simulator.url}/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${simulator.tokens.alice}` },
      body: form,
    });
    const { files } = (await response.json()) as { files: string[] };
    return { store, address: files[0]! };
  };

  const show = async (store: Store, address: string): Promise<WebexFile> => {
    const file = Object.assign(document.createElement('webex-file'), { store, address });
    document.body.append(file);
    await file.updateComplete;
    return file;
  };

  const button = (file: WebexFile, label: string): HTMLButtonElement | undefined =>
    findAll<HTMLButtonElement>(file, 'button').find((each) => (each.ariaLabel ?? textOf(each).trim()) === label);

  const violations = async (file: WebexFile): Promise<string[]> => (await axe.run(file)).violations.map(({ id }) => id);

  describe('a picture', () => {
    const picture = async () => {
      const canvas = new OffscreenCanvas(640, 480);
      canvas.getContext('2d')!.fillRect(0, 0, 640, 480);
      return receive('interlock.png', await canvas.convertToBlob({ type: 'image/png' }), 'image/png');
    };

    it('is shown in the space that was kept for it, and large when it is chosen', async () => {
      const { store, address } = await picture();
      const file = await show(store, address);
      await until(() => findAll(file, '.picture')[0], 'the frame');
      const height = file.getBoundingClientRect().height;
      const image = await until(() => findAll<HTMLImageElement>(file, 'img[src^="blob:"]')[0], 'the picture');
      await image.decode();
      expect(file.getBoundingClientRect().height).to.equal(height);
      expect(await violations(file)).to.deep.equal([]);
      const opener = button(file, 'Open interlock.png')!;
      await press(opener);
      const dialog = await until(() => findAll<HTMLDialogElement>(file, 'dialog[open]')[0], 'the large picture');
      expect((await axe.run(dialog)).violations.map(({ id }) => id)).to.deep.equal([]);
      expect((dialog.getRootNode() as ShadowRoot).activeElement?.ariaLabel).to.equal('Close');
      if (canCommandThePage) await sendKeys({ press: 'Escape' });
      else dialog.close();
      await until(() => findAll(file, 'dialog').length === 0, 'it to close');
      expect(file.shadowRoot!.activeElement, 'the focus is back').to.equal(opener);
    });

    it('is loaded without an update within an update', async () => {
      const warnings = (globalThis as { litIssuedWarnings?: Set<string | undefined> }).litIssuedWarnings!;
      const twice = () => [...warnings].filter((warning) => warning?.includes('webex-file scheduled an update'));
      for (const warning of twice()) warnings.delete(warning);
      const { store, address } = await picture();
      const file = await show(store, address);
      await until(() => findAll(file, 'img[src^="blob:"]')[0], 'the picture');
      expect(twice()).to.deep.equal([]);
    });

    it('is let go of when it leaves the page', async () => {
      const { store, address } = await picture();
      const file = await show(store, address);
      const { src } = await until(() => findAll<HTMLImageElement>(file, 'img[src^="blob:"]')[0], 'the picture');
      file.remove();
      const gone = await fetch(src).then(
        () => false,
        () => true,
      );
      expect(gone).to.equal(true);
    });
  });

  describe('sound and film', () => {
    it('plays sound when somebody asks, and gives the player the focus', async () => {
      const { store, address } = await receive('standup.wav', tone(), 'audio/wav');
      const file = await show(store, address);
      const play = await until(() => button(file, 'Play standup.wav'), 'the button');
      expect(findAll(file, 'audio'), 'nothing is loaded unasked').to.have.length(0);
      await press(play);
      const player = await until(() => findAll<HTMLAudioElement>(file, 'audio')[0], 'the player');
      expect(player.src, 'from memory, loaded with the token').to.match(/^blob:/);
      expect(player.controls).to.equal(true);
      expect(player.ariaLabel).to.equal('standup.wav');
      await until(() => player.duration > 0.4, 'its length');
      expect(file.shadowRoot!.activeElement).to.equal(player);
      expect(button(file, 'Download standup.wav')).not.to.equal(undefined);
      expect(await violations(file)).to.deep.equal([]);
    });

    it('plays film', async function () {
      const recorded = await film();
      if (!recorded) return this.skip();
      const name = recorded.type === 'video/mp4' ? 'demo.mp4' : 'demo.webm';
      const { store, address } = await receive(name, recorded, recorded.type);
      const file = await show(store, address);
      (await until(() => button(file, `Play ${name}`), 'the button')).click();
      const player = await until(() => findAll<HTMLVideoElement>(file, 'video')[0], 'the player');
      expect(player.controls).to.equal(true);
      expect(player.ariaLabel).to.equal(name);
      await until(() => player.videoWidth > 0, 'a picture');
      expect(file.shadowRoot!.activeElement).to.equal(player);
    });

    it('says what cannot be played, and offers it for download', async () => {
      const { store, address } = await receive('broken.mp4', 'no film at all', 'video/mp4');
      const file = await show(store, address);
      (await until(() => button(file, 'Play broken.mp4'), 'the button')).click();
      await until(() => textOf(file).includes('cannot be played here'), 'the word');
      expect(button(file, 'Download broken.mp4')).not.to.equal(undefined);
      expect(button(file, 'Play broken.mp4')).to.equal(undefined);
    });
  });

  describe('downloading', () => {
    /** Lets the first bytes of a file through, and the others when it is opened. */
    const gate = () => {
      let open = (): void => {};
      const opened = new Promise<void>((resolve) => (open = resolve));
      const gated: typeof fetch = async (input, init) => {
        const response = await fetch(input, init);
        const isFile = String(input instanceof Request ? input.url : input).includes('/contents/');
        if (!isFile || !response.body) return response;
        let left = 100_000;
        const hold = new TransformStream<Uint8Array, Uint8Array>({
          async transform(chunk, controller) {
            const passes = Math.min(left, chunk.byteLength);
            left -= passes;
            if (passes > 0) controller.enqueue(chunk.slice(0, passes));
            if (passes === chunk.byteLength) return;
            await opened;
            controller.enqueue(chunk.slice(passes));
          },
        });
        return new Response(response.body.pipeThrough(hold), response);
      };
      return { gated, open };
    };

    const bytes = new Uint8Array(3_000_000).fill(7);

    it('says how far it is, and saves the file', async () => {
      const { gated, open } = gate();
      const { store, address } = await receive('big.zip', bytes, 'application/zip', { fetch: gated });
      const file = await show(store, address);
      const card = await until(() => findAll(file, '.card .name')[0]?.closest<HTMLElement>('.card'), 'the card');
      expect(textOf(card)).to.match(/big\.zip\s+ZIP · 3 MB/);
      button(file, 'Download big.zip')!.click();
      const bar = await until(() => findAll<HTMLProgressElement>(file, 'progress')[0], 'the progress');
      await until(() => bar.value > 0 && bar.value < 1, 'a part of it');
      expect(bar.ariaLabel).to.equal('Downloading big.zip');
      expect(textOf(card)).to.match(/Downloading, \d+%/);
      expect(await violations(file)).to.deep.equal([]);
      open();
      const [{ name, bytes: content }] = (await until(() => saved.length > 0 && saved, 'the file')) as typeof saved as [
        (typeof saved)[0],
      ];
      expect(name).to.equal('big.zip');
      expect((await content).byteLength).to.equal(bytes.length);
      await until(() => findAll(file, 'progress').length === 0, 'the end');
      await until(() => textOf(file.shadowRoot!).includes('Downloaded big.zip'), 'the announcement');
    });

    it('is saved after all when it is tried again', async () => {
      const { store, address } = await receive('notes.pdf', '%PDF-1.4', 'application/pdf');
      const file = await show(store, address);
      const download = await until(() => button(file, 'Download notes.pdf'), 'the button');
      const hidden = { path: '/v1/contents/*', fault: { kind: 'status', status: 403 } };
      await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [hidden] } });
      await press(download);
      const again = await until(() => button(file, 'Try again'), 'the way to try again');
      expect(saved).to.have.length(0);
      await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
      await press(again);
      await until(() => saved.length > 0, 'the file');
      await until(() => file.shadowRoot!.activeElement?.localName === 'button', 'the focus in the card');
    });

    it('is cancelled by the same button, without losing the focus', async () => {
      const { store, address } = await receive('big.zip', bytes, 'application/zip', { fetch: gate().gated });
      const file = await show(store, address);
      const download = await until(() => button(file, 'Download big.zip'), 'the button');
      await press(download);
      await until(() => button(file, 'Cancel the download of big.zip'), 'the way back');
      expect(file.shadowRoot!.activeElement).to.equal(download);
      await press(download);
      await until(() => button(file, 'Download big.zip'), 'the former state');
      expect(file.shadowRoot!.activeElement).to.equal(download);
      expect(findAll(file, 'progress')).to.have.length(0);
      expect(saved).to.deep.equal([]);
    });
  });

  describe('that cannot be had', () => {
    it('is waited for while it is being checked', async () => {
      await scan(true, 1);
      const { store, address } = await receive('notes.pdf', '%PDF-1.4', 'application/pdf');
      const file = await show(store, address);
      expect(findAll(file, '[aria-busy=true]')).to.have.length(1);
      await until(() => textOf(file).includes('notes.pdf'), 'the card');
    });

    it('says that it is still being checked, and tries again when asked', async function () {
      this.timeout(30_000);
      const { store, address } = await receive('notes.pdf', '%PDF-1.4', 'application/pdf');
      const busy = { path: '/v1/contents/*', fault: { kind: 'status', status: 423, retryAfter: 1 } };
      await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [busy] } });
      const file = await show(store, address);
      await until(() => textOf(file).includes('still checking'), 'the word', 20_000);
      expect(await violations(file)).to.deep.equal([]);
      await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
      button(file, 'Try again')!.click();
      await until(() => textOf(file).includes('notes.pdf'), 'the card');
    });

    it('is not to be had where it is infected', async () => {
      await scan(true);
      const { store, address } = await receive('invoice.com', virus, 'application/octet-stream');
      const file = await show(store, address);
      await until(() => textOf(file).includes('malware in this file and has blocked it'), 'the word');
      expect(findAll(file, 'button')).to.have.length(0);
      expect(await violations(file)).to.deep.equal([]);
    });

    it('is asked for where it cannot be checked, and had all the same', async () => {
      await scan(true);
      const { store, address } = await receive('secret.zip', encrypted, 'application/zip');
      const file = await show(store, address);
      await until(() => textOf(file).includes('cannot check this file'), 'the word');
      expect(await violations(file)).to.deep.equal([]);
      button(file, 'Download anyway')!.click();
      await until(() => saved.length > 0, 'the file');
      expect((await saved[0]!.bytes).byteLength).to.equal(encrypted.length);
      expect(textOf(file), 'the warning stays').to.include('cannot check this file');
    });

    it('says that it was deleted', async () => {
      const { store } = await receive('notes.pdf', '%PDF-1.4', 'application/pdf');
      const file = await show(store, `${simulator.url}/v1/contents/none`);
      await until(() => textOf(file).includes('was deleted'), 'the word');
    });
  });
});
