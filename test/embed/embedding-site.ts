import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { buildScripts } from './built-scripts.ts';
import { StaticSite } from './static-site.ts';

/** What a page that embeds the elements needs: the built scripts on a site, and a simulated Webex to talk to. */
export class EmbeddingSite {
  readonly folder: string;
  readonly site: StaticSite;
  readonly origin: string;
  readonly simulator: NodeDoor;

  private constructor(folder: string, site: StaticSite, origin: string, simulator: NodeDoor) {
    this.folder = folder;
    this.site = site;
    this.origin = origin;
    this.simulator = simulator;
  }

  /** @param arrange Makes of the folder with the scripts the one that the site serves. */
  static async open(arrange = (folder: string): string => folder): Promise<EmbeddingSite> {
    const folder = arrange(await buildScripts());
    const site = new StaticSite(folder);
    return new EmbeddingSite(folder, site, await site.listen(), await listen({ seed: 'demo' }));
  }

  /** The attributes by which a provider finds the simulated Webex. */
  get addresses(): string {
    return `api-base="${this.simulator.url}/v1" discovery-url="${this.simulator.url}/u2c/api/v1"`;
  }

  /** The statement that signs Alice in at the provider of the page. */
  get signIn(): string {
    return `document.querySelector('webex-provider').getAccessToken = () => ({ token: '${this.simulator.cloud.tokens.alice}' });`;
  }

  /** The same in a script that waits for the elements. */
  get signInScript(): string {
    return `<script type="module">await customElements.whenDefined('webex-provider'); ${this.signIn}</script>`;
  }

  async close(): Promise<void> {
    this.site.close();
    await this.simulator.close();
  }
}
