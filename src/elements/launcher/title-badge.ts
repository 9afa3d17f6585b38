/**
 * Puts a number before the title of the page, as in "(3) Orders". The title stays the page's: one that is set meanwhile
 * gets the number too, and taking the badge away leaves it as it was.
 */
export class TitleBadge {
  #shown = '';
  #observer: MutationObserver | undefined;

  show(badge: string): void {
    const prefix = badge && `(${badge}) `;
    if (prefix === this.#shown) return;
    const title = this.#plainTitle();
    this.#shown = prefix;
    this.#write(title);
    if (prefix) this.#watch();
    else this.#unwatch();
  }

  remove(): void {
    this.show('');
  }

  #plainTitle(): string {
    const { title } = document;
    return this.#shown && title.startsWith(this.#shown) ? title.slice(this.#shown.length) : title;
  }

  #write(title: string): void {
    const wanted = this.#shown + title;
    if (document.title !== wanted) document.title = wanted;
  }

  #watch(): void {
    if (this.#observer) return;
    this.#observer = new MutationObserver(() => this.#write(this.#plainTitle()));
    this.#observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  }

  #unwatch(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
