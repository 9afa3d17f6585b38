import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fileExtension, formatFileSize, safeFileName } from '../../src/content/file-name.ts';
import { fileKind } from '../../src/content/file-type.ts';
import { isDrawable, readImageHeader } from '../../src/content/image-header.ts';
import { quickest } from './quickest.ts';

describe('safeFileName', () => {
  const names = (given: unknown, expected: string) =>
    it(JSON.stringify(given)?.slice(0, 50) ?? 'undefined', () => assert.equal(safeFileName(given), expected));

  names('report.pdf', 'report.pdf');
  names('Bericht für März (2).docx', 'Bericht für März (2).docx');
  names('../../../etc/passwd', 'passwd');
  names('C:\\Windows\\system32\\x.exe', 'x.exe');
  names('CON.txt', '_CON.txt');
  names('lpt1', '_lpt1');
  names('nul', '_nul');
  names('photo.png          .exe', 'photo.png .exe');
  names('COM¹.log', '_COM¹.log');
  names('.htaccess', 'htaccess');
  names('a. . .', 'a');
  names('photo\u202egpj.exe', 'photogpj.exe');
  names('a\u0000b\nc.txt', 'ab c.txt');
  names('a<b>:"|?*%.txt', 'a_b_______.txt');
  names('..', 'file');
  names('/', 'file');
  names('', 'file');
  names(undefined, 'file');
  names(7, 'file');

  it('takes a moment, whatever the name', () => {
    for (const name of [`${' .'.repeat(50_000)}x`, `a${'. '.repeat(50_000)}x`, ' '.repeat(100_000)])
      assert.ok(quickest(30, () => void safeFileName(name)) < 30, name.slice(0, 4));
  });

  it('keeps the extension of long names', () => {
    const name = safeFileName(`${'ü👍'.repeat(300)}.tar.gz`);
    assert.ok(name.length <= 160 && name.endsWith('.gz'), name);
    assert.doesNotMatch(name, /[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('knows extensions', () => {
    assert.equal(fileExtension('a.PDF'), 'pdf');
    assert.equal(fileExtension('a.tar.gz'), 'gz');
    for (const name of ['a', '.bashrc', 'a.', 'a.b c', 'dir.d/file']) assert.equal(fileExtension(name), '', name);
  });
});

describe('formatFileSize', () => {
  it('speaks the language of the reader', () => {
    assert.equal(formatFileSize(0, 'en'), '0 bytes');
    assert.equal(formatFileSize(1, 'en'), '1 byte');
    assert.equal(formatFileSize(1_500, 'en'), '1.5 kB');
    assert.equal(formatFileSize(999, 'en'), '999 bytes');
    assert.equal(formatFileSize(999_999, 'en'), '1 MB');
    assert.equal(formatFileSize(100_000_000, 'en'), '100 MB');
    assert.equal(formatFileSize(3_400_000, 'de').replace(/\s/u, ' '), '3,4 MB');
  });

  it('says nothing of what is no size', () => {
    for (const size of [-1, 1.5, NaN, Infinity, 2 ** 53, '5', null, undefined]) assert.equal(formatFileSize(size), '');
  });
});

describe('fileKind', () => {
  const is = (kind: string, contentType: unknown, name = '') =>
    it(`${String(contentType)} ${name} is ${kind}`, () => assert.equal(fileKind(contentType, name), kind));

  is('image', 'image/png');
  is('image', 'IMAGE/JPEG; charset=x');
  is('video', 'video/mp4');
  is('audio', 'audio/mpeg');
  is('pdf', 'application/pdf');
  is('office', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  is('office', 'application/vnd.ms-excel');
  is('archive', 'application/zip');
  is('image', 'application/octet-stream', 'a.PNG');
  is('office', undefined, 'a.xlsx');
  for (const type of [
    'image/svg+xml',
    'text/html',
    'application/xhtml+xml',
    'text/xml',
    'image/svg',
    'text/javascript',
    'multipart/mixed',
  ]) {
    is('other', type, 'x.png');
  }
  is('other', 'application/octet-stream', 'x.svg');
  is('other', '', 'x.html');
  is('other', 'application/octet-stream', 'constructor');
  is('other', {}, '__proto__');
  is('other', 'image/png\nimage/svg+xml');
});

describe('readImageHeader', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
  const png = (width: number, height: number) =>
    bytes(
      '\x89PNG\r\n\x1a\n',
      [0, 0, 0, 13],
      'IHDR',
      ...[width, height].map((n) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]),
    );

  it('reads what it is and how large', () => {
    assert.deepEqual(readImageHeader(png(640, 480)), { type: 'image/png', width: 640, height: 480 });
    assert.deepEqual(readImageHeader(bytes('GIF89a', [0x80, 2, 0xe0, 1])), {
      type: 'image/gif',
      width: 640,
      height: 480,
    });
    assert.deepEqual(
      readImageHeader(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 17, 8, 1, 0xe0, 2, 0x80, 3])),
      { type: 'image/jpeg', width: 640, height: 480 },
    );
    assert.deepEqual(
      readImageHeader(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0])),
      { type: 'image/webp', width: 640, height: 480 },
    );
    assert.deepEqual(
      readImageHeader(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0])),
      { type: 'image/webp', width: 640, height: 480 },
    );
    assert.deepEqual(
      readImageHeader(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1])),
      { type: 'image/webp', width: 640, height: 480 },
    );
    assert.deepEqual(readImageHeader(bytes('BM', Array(16).fill(0), [0x80, 2, 0, 0], [0x20, 0xfe, 0xff, 0xff])), {
      type: 'image/bmp',
      width: 640,
      height: 480,
    });
  });

  it('draws neither other things under the name of an image nor monsters', () => {
    assert.ok(isDrawable(readImageHeader(png(5_000, 5_000))));
    for (const file of [
      png(50_000, 50_000),
      png(0, 10),
      bytes('<html><script>alert(1)</script>'),
      bytes('<svg onload=alert(1)>'),
      bytes(''),
      bytes('\x89PNG\r\n\x1a\n'),
      bytes([0xff, 0xd8, 0xff]),
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]),
      bytes('RIFF'),
      bytes([0xff, 0xd8], Array(70_000).fill(0xff)),
    ]) {
      assert.ok(!isDrawable(readImageHeader(file)));
    }
  });

  it('reads a slice of a larger buffer', () => {
    const padded = new Uint8Array(64);
    padded.set(png(3, 4), 20);
    assert.deepEqual(readImageHeader(padded.subarray(20)), { type: 'image/png', width: 3, height: 4 });
  });
});
