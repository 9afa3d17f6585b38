import { expect } from 'chai';

import { openGuardedPage } from './guarded-page.ts';
import { hostileHtml } from './hostile-inputs.ts';

const strictPolicy = (trustedTypes: string) =>
  `default-src 'none'; script-src 'nonce-NONCE' 'strict-dynamic'; style-src 'self'; ` +
  `img-src 'self' blob: https://*.webexcontent.com; media-src blob:; connect-src 'none'; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;
const formatted = '<p>a <strong>b</strong></p><blockquote class="info">c</blockquote>';
const formattedNodes = '<p>a <strong>b</strong></p><blockquote data-quote="info">c</blockquote>';
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
const supportsTrustedTypes = 'trustedTypes' in window;

describe('The sanitiser in a guarded page', () => {
  it('formats under a strict policy with Trusted Types, without a violation', async () => {
    const page = await openGuardedPage({ policy: strictPolicy("lit-html webex-elements 'allow-duplicates'") });
    expect(page.sanitise(formatted).innerHTML).to.equal(formattedNodes);
    await settled();
    expect(page.violations).to.deep.equal([]);
    for (const html of Object.values(hostileHtml).flat()) page.sanitise(html);
    await settled();
    expect(page.calls()).to.equal(0);
    // Chromium reports what it finds inline even in the inert document that html is parsed into.
    const beyondParsing = page.violations.filter(
      (violation) => !/^(?:script|style)-src-(?:attr|elem) inline|^base-uri/.test(violation),
    );
    expect(beyondParsing).to.deep.equal([]);
    page.remove();
  });

  it('tolerates a second copy of itself', async () => {
    const page = await openGuardedPage({
      policy: strictPolicy("lit-html webex-elements 'allow-duplicates'"),
      copy: true,
    });
    expect(page.sanitise(formatted).innerHTML).to.equal(formattedNodes);
    page.remove();
  });

  it('shows text where the policy allows only one copy, and this is the second', async () => {
    const page = await openGuardedPage({ policy: strictPolicy('lit-html webex-elements'), copy: true });
    expect(page.sanitise(formatted).textContent).to.match(/^\s*a\s+b\s+c\s*$/);
    for (const html of Object.values(hostileHtml).flat()) page.sanitise(html);
    await settled();
    expect(page.calls()).to.equal(0);
    page.remove();
  });

  it('shows text where Trusted Types are enforced and our policy is not allowed', async function () {
    if (!supportsTrustedTypes) this.skip();
    const page = await openGuardedPage({ policy: strictPolicy('lit-html') });
    expect(page.sanitise(formatted).innerHTML).to.match(/^\s*a\s+b\s+c\s*$/);
    expect(page.sanitise('null').textContent).to.equal('null');
    page.remove();
  });

  it('formats where policies are named but types are not enforced', async () => {
    const page = await openGuardedPage({ policy: "script-src 'nonce-NONCE' 'strict-dynamic'; trusted-types 'none'" });
    expect(page.sanitise(formatted).innerHTML).to.equal(formattedNodes);
    page.remove();
  });

  it('holds where the page has changed the prototypes of the language', async () => {
    const page = await openGuardedPage({
      before: `
        Object.prototype.extendedByPage = function () { return this };
        Object.prototype.ALLOWED_TAGS = ['script', 'img'];
        Object.prototype.ADD_ATTR = ['onerror'];
        Object.prototype.ALLOW_UNKNOWN_PROTOCOLS = true;
        Array.prototype.toJSON = function () { return '[]' };
        Array.prototype.each = function (act) { this.forEach(act) };
        Array.prototype.map = function (act, self) { const all = []; for (let i = 0; i < this.length; i++) all.push(act.call(self, this[i], i, this)); return all };
        Array.from = function (list) { return [].slice.call(list) };
        String.prototype.strip = String.prototype.trim;
        Function.prototype.bind = function (self, ...first) { const act = this; return function (...rest) { return act.apply(self, [...first, ...rest]) } };
        Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this) };
        const create = Document.prototype.createElement;
        Document.prototype.createElement = function (...words) { return create.apply(this, words) };`,
    });
    expect(page.sanitise(formatted).innerHTML).to.equal(formattedNodes);
    for (const html of Object.values(hostileHtml).flat()) {
      const stage = page.sanitise(html);
      expect(stage.querySelector('script, img, iframe, svg, [onerror], [onclick], [id], [style]'), html).to.equal(null);
    }
    await settled();
    expect(page.calls()).to.equal(0);
    page.remove();
  });

  it('does not ask the page for libraries of the same name', async () => {
    const page = await openGuardedPage({
      before: `
        const hostile = () => '<img src=x onerror=alert(1)>';
        window.DOMPurify = Object.assign(hostile, { sanitize: hostile, isSupported: true });
        window.marked = Object.assign(hostile, { parse: hostile });
        window.markdownit = () => ({ render: hostile });`,
    });
    expect(page.sanitise(formatted).innerHTML).to.equal(formattedNodes);
    await settled();
    expect(page.calls()).to.equal(0);
    page.remove();
  });
});
