// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const downloadIcon = (): TemplateResult =>
  icon(
    'M27 27.25H5a.75.75 0 1 0 0 1.5h22a.75.75 0 1 0 0-1.5M15.47 20.53a.75.75 0 0 0 1.06 0l6-6a.75.75 0 0 0-1.06-1.06l-4.72 4.72V4a.75.75 0 1 0-1.5 0v14.19l-4.72-4.72a.75.75 0 0 0-1.06 1.06z',
  );
