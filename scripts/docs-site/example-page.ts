/** A page of the documentation, run against a simulated Webex inside it instead of the real one. */
export function examplePage(html: string): string {
  const script = /<script type="module" src="[^"]*webex-elements\.js"[^>]*><\/script>/;
  if (!script.test(html)) throw new Error('A page without the script of the elements cannot be an example.');
  return html.replace(script, '<script type="module" src="../example-page.ts"></script>');
}
