// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const chevronUpIcon = (): TemplateResult =>
  icon(
    'm28.53 21.47-12-12a.75.75 0 0 0-1.06 0l-12 12a.75.75 0 1 0 1.06 1.06L16 11.06l11.47 11.47a.75.75 0 1 0 1.06-1.06',
  );
