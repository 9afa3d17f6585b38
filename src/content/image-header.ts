/** What the first bytes of an image say of it, whatever its name and media type claim. */
export interface ImageHeader {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp';
  width: number;
  height: number;
}

/** Images beyond this many pixels would take 100 MB and more to draw. */
export const maximumPixels = 25_000_000;

/** Whether an image of these bytes may be drawn: it is what a browser draws as an image, and not monstrous. */
export function isDrawable(header: ImageHeader | undefined): header is ImageHeader {
  return !!header && header.width > 0 && header.height > 0 && header.width * header.height <= maximumPixels;
}

/**
 * Reads the type and the size in pixels.
 *
 * @param bytes the beginning of the file; 64 kB are enough for nearly every photograph.
 * @returns `undefined` when the bytes are none of PNG, JPEG, GIF, WebP or BMP, or end before the size.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (startsWith(bytes, '\x89PNG\r\n\x1a\n'))
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
    if (startsWith(bytes, 'GIF8'))
      return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (startsWith(bytes, 'BM'))
      return { type: 'image/bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return readWebp(bytes, view);
    if (startsWith(bytes, '\xff\xd8\xff')) return readJpeg(view);
  } catch {
    // The bytes end too early.
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[offset + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

function readWebp(bytes: Uint8Array, view: DataView): ImageHeader | undefined {
  const type = 'image/webp';
  if (startsWith(bytes, 'VP8X', 12)) {
    const width = (view.getUint32(24, true) & 0xffffff) + 1;
    return { type, width, height: (view.getUint16(27, true) | (view.getUint8(29) << 16)) + 1 };
  }
  if (startsWith(bytes, 'VP8L', 12)) {
    const packed = view.getUint32(21, true);
    return { type, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(bytes, 'VP8 ', 12)) return undefined;
  return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function readJpeg(view: DataView): ImageHeader | undefined {
  let offset = 2;
  while (offset < view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}
