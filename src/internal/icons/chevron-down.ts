// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const chevronDownIcon = (): TemplateResult =>
  icon(
    'M28.53 9.47a.75.75 0 0 0-1.06 0L16 20.94 4.53 9.47a.75.75 0 0 0-1.06 1.06l12 12a.75.75 0 0 0 1.06 0l12-12a.75.75 0 0 0 0-1.06',
  );
