/** The pages that an embed meets: each does to the elements what a real site once did. */
export interface HostPage {
  /** The whole page around the messenger's markup; `script` is the tag that loads the elements. */
  html(parts: { script: string; messenger: string; start: string; frameworks: string }): string;
  headers?: Record<string, string>;
  /** Whether its styles are none of the elements' business: then their computed styles are those of a plain page. */
  styled?: boolean;
  /** Where the messenger is, as an expression. */
  find?: string;
  needsFrameworks?: boolean;
  /** It is shown in a frame with this markup instead of at the top. */
  framedBy?: (address: string) => string;
}

const page = (content: string, { head = '', attributes = '' } = {}): string =>
  `<!doctype html><html lang="en"${attributes}><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${content}</body></html>`;

export const hostPages: Record<string, HostPage> = {
  'a plain page': {
    html: ({ script, messenger, start }) => page(script + messenger + start),
  },
  'a reset that takes everything away': {
    styled: true,
    html: ({ script, messenger, start }) =>
      page(script + messenger + start, {
        head: `<style>
          *, *::before, *::after { all: unset; }
          * { box-sizing: content-box !important; transition: all 2s; font: 40px fantasy; text-transform: uppercase; letter-spacing: 9px }
          button, input, textarea, ul, li { all: revert; display: none; border: 9px solid red !important; }
          head, style, script, title { display: none }
          body, html { display: block }
          html { font-size: 16px !important }
          #frame, webex-messenger { display: block; block-size: 500px; inline-size: 900px; }
        </style>`,
      }),
  },
  'prototypes with additions that are enumerable': {
    html: ({ script, messenger, start }) =>
      page(`<script>
        Array.prototype.last = function () { return this[this.length - 1]; };
        Array.prototype.contains = function (one) { return this.indexOf(one) >= 0; };
        Object.prototype.inspectAll = function () { return 'polluted'; };
        Object.prototype.merge = function (other) { for (var key in other) this[key] = other[key]; return this; };
        String.prototype.shout = function () { return this.toUpperCase(); };
        Function.prototype.bindAll = function () { return this; };
      </script>${script}${messenger}${start}`),
  },
  'Prototype.js of 2007': {
    html: ({ script, messenger, start }) =>
      page(`<script>
        // What it adds that breaks JSON, and the methods that it puts in the place of the language's.
        Object.toJSON = function (value) { return JSON.stringify(value); };
        Array.prototype.toJSON = function () { return '[' + this.map(Object.toJSON).join(', ') + ']'; };
        String.prototype.toJSON = function () { return this.toString(); };
        Array.prototype.each = Array.prototype._each = function (use) { for (var at = 0; at < this.length; at++) use(this[at], at); };
        Array.prototype.reverse = (function (native) { return function (inline) { return native.call(inline === false ? this.slice() : this); }; })(Array.prototype.reverse);
        Array.prototype.find = Array.prototype.detect = function (test) { for (var at = 0; at < this.length; at++) if (test(this[at], at)) return this[at]; };
        Element.prototype.hide = function () { this.style.display = 'none'; return this; };
        Element.prototype.select = function (selector) { return this.querySelectorAll(selector); };
        window.$ = function (id) { return document.getElementById(id); };
        window.$$ = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
      </script>${script}${messenger}${start}`),
  },
  'polyfills that wrap the platform': {
    html: ({ script, messenger, start }) =>
      page(`<script>
        (function () {
          var add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
          EventTarget.prototype.addEventListener = function (type, listener, options) {
            if (typeof listener !== 'function') return add.apply(this, arguments);
            var wrapped = listener.wrapped || (listener.wrapped = function () { return listener.apply(this, arguments); });
            return add.call(this, type, wrapped, options);
          };
          EventTarget.prototype.removeEventListener = function (type, listener, options) {
            return remove.call(this, type, (listener && listener.wrapped) || listener, options);
          };
          var stringify = JSON.stringify, parse = JSON.parse;
          JSON.stringify = function (value, replacer, space) { return stringify(value, replacer, space); };
          JSON.parse = function (text, reviver) { return parse(String(text), reviver); };
          var fetch = window.fetch;
          window.fetch = function (input, init) { return fetch.call(window, input, init).then(function (answer) { return answer; }); };
          var NativePromise = Promise;
          window.Promise = class OldPromise extends NativePromise { done() {} };
          var Socket = WebSocket;
          window.WebSocket = new Proxy(Socket, {});
          window.requestIdleCallback = undefined;
          window.structuredClone = undefined;
        })();
      </script>${script}${messenger}${start}`),
  },
  'no charset, and quirks mode': {
    headers: { 'content-type': 'text/html' },
    html: ({ script, messenger, start }) => `<title>Host</title><body>${script}${messenger}${start}</body>`,
    styled: true,
  },
  'Zone.js': {
    needsFrameworks: true,
    html: ({ script, messenger, start, frameworks }) =>
      page(`<script src="${frameworks}/zone.js/bundles/zone.umd.js"></script>${script}${messenger}${start}`),
  },
  'an old jQuery page': {
    needsFrameworks: true,
    html: ({ script, messenger, start, frameworks }) =>
      page(`<script src="${frameworks}/jquery/dist/jquery.js"></script>${script}<div id="widget"></div>
      <script>
        jQuery.ajaxSetup({ cache: false });
        jQuery(document).on('click keydown focusin', '*', function (event) { jQuery(event.target).addClass('touched'); });
        jQuery(function ($) { $('#widget').html(${JSON.stringify(messenger)}).find('*').addBack().data('seen', true); });
      </script>${start}`),
  },
  'a base address elsewhere': {
    html: ({ script, messenger, start }) =>
      page(script + messenger + start, { head: '<base href="https://elsewhere.example/deep/er/" target="_blank">' }),
  },
  'inside a shadow root': {
    find: `document.querySelector('#host').shadowRoot.querySelector('webex-messenger')`,
    html: ({ script, messenger, start }) =>
      page(
        `${script}<div id="host"><template shadowrootmode="open"><style>* { color: red }</style>${messenger}</template></div>${start}`,
      ),
  },
  'a sandboxed frame, without an origin and so without storage': {
    framedBy: (address) =>
      page(`<iframe sandbox="allow-scripts" src="${address}" style="inline-size: 900px; block-size: 600px"></iframe>`),
    html: ({ script, messenger, start }) => page(script + messenger + start),
  },
  'a right-to-left document': {
    html: ({ script, messenger, start }) => page(script + messenger + start, { attributes: ' dir="rtl"' }),
  },
  'a root font of 32 pixels, zoomed to 200 %': {
    html: ({ script, messenger, start }) =>
      page(script + messenger + start, { head: '<style>html { font-size: 32px; zoom: 2 }</style>' }),
  },
  'a container of 120 × 80': {
    html: ({ script, messenger, start }) =>
      page(`${script}<div style="inline-size: 120px; block-size: 80px; overflow: hidden">${messenger}</div>${start}`, {
        head: '<style>#frame, webex-messenger { block-size: 80px !important; }</style>',
      }),
  },
};
