// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const jumpDownIcon = (): TemplateResult =>
  icon(
    'M26.53 18.47a.75.75 0 0 0-1.06 0l-8.72 8.72V3a.75.75 0 1 0-1.5 0v24.19l-8.72-8.72a.75.75 0 0 0-1.06 1.06l10 10a.75.75 0 0 0 1.06 0l10-10a.75.75 0 0 0 0-1.06',
  );
