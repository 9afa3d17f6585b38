import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `integrity.json`: the hash of every script of the script-tag build by its path. The entry's belongs into the
 * `integrity` attribute of the script tag, the others into an import map:
 * `<script type="importmap">{"integrity": {"/webex/chunks/...": "sha384-..."}}</script>`.
 */
export function writeIntegrity(folder: string, files: string[]): void {
  const hashes: Record<string, string> = {};
  for (const file of files) {
    hashes[file] = `sha384-${createHash('sha384')
      .update(readFileSync(`${folder}/${file}`))
      .digest('base64')}`;
  }
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
}
