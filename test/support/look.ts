import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';

export interface Look {
  scheme?: 'light' | 'dark';
  forcedColors?: 'none' | 'active';
}

/** Shows the page as to somebody who has chosen this look; without any, as it comes. In Chromium alone. */
export const emulateLook = async ({ scheme = 'light', forcedColors = 'none' }: Look = {}): Promise<void> => {
  await executeServerCommand('devtools', {
    method: 'Emulation.setEmulatedMedia',
    params: {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors },
      ],
    },
  });
  const isSo = (query: string): boolean => matchMedia(`(${query})`).matches;
  expect([isSo('prefers-color-scheme: dark'), isSo('forced-colors: active')], 'the look of the page').to.deep.equal([
    scheme === 'dark',
    forcedColors === 'active',
  ]);
};
