// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const retryIcon = (): TemplateResult =>
  icon(
    'M29 15.25a.75.75 0 0 0-.75.75 12.25 12.25 0 1 1-3.588-8.662q.432.435.818.912H21a.75.75 0 0 0 0 1.5h6a.75.75 0 0 0 .75-.75V3a.75.75 0 1 0-1.5 0V6.86c-.175-.197-.344-.4-.527-.584A13.75 13.75 0 1 0 29.75 16a.75.75 0 0 0-.75-.75',
  );
