// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const fileIcon = (): TemplateResult =>
  icon(
    'M23 2.25H9A4.755 4.755 0 0 0 4.25 7v18A4.756 4.756 0 0 0 9 29.75h14A4.755 4.755 0 0 0 27.75 25V7A4.755 4.755 0 0 0 23 2.25M26.25 25A3.254 3.254 0 0 1 23 28.25H9A3.254 3.254 0 0 1 5.75 25V7A3.254 3.254 0 0 1 9 3.75h14A3.254 3.254 0 0 1 26.25 7zM22 14.25H10a.75.75 0 1 0 0 1.5h12a.75.75 0 1 0 0-1.5M22 18.25H10a.75.75 0 1 0 0 1.5h12a.75.75 0 1 0 0-1.5M17 22.25h-6.998a.75.75 0 1 0 0 1.5H17a.75.75 0 1 0 0-1.5',
  );
