// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const clockIcon = (): TemplateResult =>
  icon(
    'M16.75 15.69V8a.75.75 0 1 0-1.5 0v8a.8.8 0 0 0 .23.542l4.99 4.989a.75.75 0 0 0 1.06-1.061zM16 2.25A13.75 13.75 0 1 0 29.75 16 13.765 13.765 0 0 0 16 2.25m0 26A12.25 12.25 0 1 1 28.25 16 12.264 12.264 0 0 1 16 28.25',
  );
