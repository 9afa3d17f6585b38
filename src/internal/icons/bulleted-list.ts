// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const bulletedListIcon = (): TemplateResult =>
  icon(
    'M10 10.75h18a.75.75 0 1 0 0-1.5H10a.75.75 0 0 0 0 1.5M28 21.25H10a.75.75 0 1 0 0 1.5h18a.75.75 0 1 0 0-1.5M4.25 11a1 1 0 1 0 0-2 1 1 0 0 0 0 2M4.25 23a1 1 0 1 0 0-2 1 1 0 0 0 0 2',
    true,
  );
