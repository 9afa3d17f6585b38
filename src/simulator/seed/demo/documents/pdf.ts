/** A PDF of plain pages: a heading and lines of text each, in the font that every viewer has. */
export function pdf(title: string, pages: Array<{ heading: string; lines: string[] }>): Uint8Array<ArrayBuffer> {
  const pageNumbers = pages.map((_, index) => 4 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  pages.forEach((page, index) => {
    const stream = pageContent(page.heading, page.lines, `${title}   ${index + 1} / ${pages.length}`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageNumbers[index]! + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });

  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  const file = `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}${trailer}`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function pageContent(heading: string, lines: string[], footer: string): string {
  return [
    'BT /F1 20 Tf 64 760 Td',
    `(${escape(heading)}) Tj`,
    '/F1 11 Tf 0 -14 Td',
    ...lines.map((line) => `0 -18 Td (${escape(line)}) Tj`),
    'ET',
    `BT /F1 8 Tf 64 48 Td (${escape(footer)}) Tj ET`,
    '64 744 467 1 re f',
  ].join('\n');
}

/** The file is measured in characters, so every character has to be one byte. */
function escape(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '-').replace(/[\\()]/g, (sign) => `\\${sign}`);
}
