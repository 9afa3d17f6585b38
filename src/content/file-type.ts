import { fileExtension } from './file-name.ts';

/** How a file is shown. What may carry script (SVG, HTML, XML) is `other`, whatever it calls itself. */
export type FileKind = 'image' | 'video' | 'audio' | 'pdf' | 'office' | 'archive' | 'other';

const extensions: Record<Exclude<FileKind, 'other'>, string> = {
  image: 'png jpg jpeg gif webp bmp avif',
  video: 'mp4 m4v webm mov ogv',
  audio: 'mp3 m4a aac wav ogg oga flac opus',
  pdf: 'pdf',
  office: 'doc docx xls xlsx ppt pptx odt ods odp rtf csv pages numbers key',
  archive: 'zip gz tgz tar bz2 xz 7z rar zst',
};
const kindOfExtension = new Map(
  Object.entries(extensions).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as FileKind] as const),
  ),
);
const patterns: [FileKind, RegExp][] = [
  ['image', /^image\/(?:png|jpe?g|pjpeg|gif|webp|bmp|x-ms-bmp|avif)$/],
  ['video', /^video\/(?:mp4|webm|ogg|quicktime|x-m4v)$/],
  ['audio', /^audio\/(?:mpeg|mp3|mp4|aac|x-m4a|wav|x-wav|wave|ogg|webm|flac|x-flac|opus)$/],
  ['pdf', /^application\/(?:x-)?pdf$/],
  [
    'office',
    /^(?:application\/(?:msword|rtf|vnd\.(?:ms-(?:excel|powerpoint|word)|openxmlformats-officedocument|oasis\.opendocument)[\w.-]*)|text\/(?:csv|rtf))$/,
  ],
  [
    'archive',
    /^application\/(?:zip|gzip|x-(?:gzip|zip-compressed|tar|bzip2?|xz|7z-compressed|rar-compressed)|vnd\.rar|zstd)$/,
  ],
];

/**
 * How to show a file, by its media type or, where that says nothing (`application/octet-stream`), by its name.
 * A kind is no promise about the bytes: before an image is drawn, ask `readImageHeader()`.
 */
export function fileKind(contentType: unknown, name = ''): FileKind {
  const type = typeof contentType === 'string' ? (contentType.split(';', 1)[0] ?? '').trim().toLowerCase() : '';
  for (const [kind, pattern] of patterns) if (pattern.test(type)) return kind;
  const unknown = type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream';
  return (unknown && kindOfExtension.get(fileExtension(name))) || 'other';
}
