// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const fileSpreadsheetIcon = (): TemplateResult =>
  icon(
    'M10 14.25a.75.75 0 0 0 0 1.5h2a.75.75 0 0 0 0-1.5zM16 14.25a.75.75 0 0 0 0 1.5h6a.75.75 0 0 0 0-1.5zM10 18.25a.75.75 0 0 0 0 1.5h2a.75.75 0 0 0 0-1.5zM16 18.25a.75.75 0 0 0 0 1.5h6a.75.75 0 0 0 0-1.5zM10 22.25a.75.75 0 0 0 0 1.5h2a.75.75 0 0 0 0-1.5zM16 22.25a.75.75 0 0 0 0 1.5h6a.75.75 0 0 0 0-1.5zM9 2.25A4.75 4.75 0 0 0 4.25 7v18A4.75 4.75 0 0 0 9 29.75h14A4.75 4.75 0 0 0 27.75 25V7A4.75 4.75 0 0 0 23 2.25zM5.75 7A3.25 3.25 0 0 1 9 3.75h14A3.25 3.25 0 0 1 26.25 7v18A3.25 3.25 0 0 1 23 28.25H9A3.25 3.25 0 0 1 5.75 25z',
  );
