// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const codeIcon = (): TemplateResult =>
  icon(
    'M18.238 9.289a.75.75 0 0 0-.95.474l-4 12a.751.751 0 0 0 1.424.474l4-12a.75.75 0 0 0-.474-.948M10.53 9.47a.75.75 0 0 0-1.06 0l-6 6a.75.75 0 0 0 0 1.06l6 6a.75.75 0 0 0 1.06-1.06L5.06 16l5.47-5.47a.75.75 0 0 0 0-1.06M28.53 15.47l-6-6a.75.75 0 0 0-1.06 1.06L26.94 16l-5.47 5.47a.751.751 0 0 0 .53 1.28.75.75 0 0 0 .53-.22l6-6a.75.75 0 0 0 0-1.06',
  );
