// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const copyIcon = (): TemplateResult =>
  icon(
    'M23 2.25h-8A4.756 4.756 0 0 0 10.25 7v.25H9A4.755 4.755 0 0 0 4.25 12v13.005A4.756 4.756 0 0 0 9 29.755h8a4.755 4.755 0 0 0 4.75-4.75v-.252H23a4.756 4.756 0 0 0 4.75-4.75V7A4.755 4.755 0 0 0 23 2.25m-2.75 22.755a3.254 3.254 0 0 1-3.25 3.25H9a3.254 3.254 0 0 1-3.25-3.25V12A3.254 3.254 0 0 1 9 8.75h8A3.254 3.254 0 0 1 20.25 12zm6-5.002a3.254 3.254 0 0 1-3.25 3.25h-1.25V12A4.755 4.755 0 0 0 17 7.25h-5.25V7A3.254 3.254 0 0 1 15 3.75h8A3.254 3.254 0 0 1 26.25 7z',
  );
