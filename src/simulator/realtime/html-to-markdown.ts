const marks: Record<string, string> = { strong: '**', b: '**', em: '_', i: '_', code: '`' };

/** Clients post `html`; the public API takes markdown. Covers what those clients' own composers make. */
export function htmlToMarkdown(html: string): string {
  return html
    .replace(
      /<(?:spark|webex)-mention[^>]*data-object-type="(\w+)"[^>]*?(?:data-object-id="([^"]*)")?[^>]*>(.*?)<\/(?:spark|webex)-mention>/g,
      (_whole, type: string, id: string | undefined, name: string) =>
        type === 'person' && id ? `<@personId:${id}|${name}>` : '<@all>',
    )
    .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
    .replace(/<\/?(strong|b|em|i|code)>/g, (_whole, tag: string) => marks[tag]!)
    .replace(/<br\s*\/?>/g, '  \n')
    .replace(/<\/(?:p|div|h[1-6]|ul|ol)>/g, '\n\n')
    .replace(/<li>/g, '- ')
    .replace(/<\/li>/g, '\n')
    .replace(/<(?!@)\/?[a-z][^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
