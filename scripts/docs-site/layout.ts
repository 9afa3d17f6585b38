import { docsGroups } from './pages.ts';
import { escape, type RenderedPage } from './render.ts';

/** A whole page of the site around what a Markdown file became. */
export function layOut(name: string, { title, html, sections, hasExamples }: RenderedPage): string {
  // One sign-in for all the examples of a page.
  const content = hasExamples ? `<webex-provider class="examples">${html}</webex-provider>` : html;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)} · webex-elements</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./page.css" />
    <script type="module" src="./page.ts"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    ${header()}
    <nav class="pages" id="pages" popover aria-label="Documentation">${navigation(name)}</nav>
    <main id="content" tabindex="-1">${content}</main>
    ${onThisPage(sections)}
  </body>
</html>
`;
}

const playground: Record<string, string> = {
  'index.html': 'Messenger',
  'theme.html': 'Theme editor',
  'launcher.html': 'Launcher',
  'people.html': 'People',
  'cards.html': 'Cards',
};

function header(): string {
  return `<header class="top">
      <button type="button" class="menu" popovertarget="pages">Pages</button>
      <a class="home" href="./index.html">webex-elements</a>
      <label class="theme">Theme
        <select id="theme">
          <option value="auto">Auto</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </header>`;
}

function navigation(current: string): string {
  const groups = docsGroups.map(({ title, pages }) =>
    list(
      title,
      pages.map((page) => ({
        address: `./${page.name}.html`,
        title: page.title,
        isCurrent: page.name === current,
      })),
    ),
  );
  const demos = Object.entries(playground).map(([file, title]) => ({ address: `../${file}`, title, isCurrent: false }));
  return [...groups, list('Playground', demos)].join('\n');
}

function list(title: string, links: Array<{ address: string; title: string; isCurrent: boolean }>): string {
  const items = links.map(
    ({ address, title, isCurrent }) =>
      `<li><a href="${address}"${isCurrent ? ' aria-current="page"' : ''}>${escape(title)}</a></li>`,
  );
  return `<p class="group">${title}</p>\n<ul>${items.join('\n')}</ul>`;
}

function onThisPage(sections: RenderedPage['sections']): string {
  if (sections.length < 3) return '';
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`);
  return `<nav class="sections" aria-label="On this page"><p class="group">On this page</p><ul>${items.join('\n')}</ul></nav>`;
}
