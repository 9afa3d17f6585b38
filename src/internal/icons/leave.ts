// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const leaveIcon = (): TemplateResult =>
  icon(
    'M25 23.46a.75.75 0 0 0-.75.75V25A3.254 3.254 0 0 1 21 28.25H11A3.254 3.254 0 0 1 7.75 25V7A3.254 3.254 0 0 1 11 3.75h10A3.254 3.254 0 0 1 24.25 7v.705a.75.75 0 0 0 1.5 0V7A4.755 4.755 0 0 0 21 2.25H11A4.755 4.755 0 0 0 6.25 7v18A4.756 4.756 0 0 0 11 29.75h10A4.756 4.756 0 0 0 25.75 25v-.79a.75.75 0 0 0-.75-.75M29.53 15.47l-4-4a.75.75 0 0 0-1.06 1.06l2.72 2.72H21a.75.75 0 0 0 0 1.5h6.19l-2.72 2.72a.75.75 0 0 0 0 1.06.75.75 0 0 0 1.06 0l4-4a.75.75 0 0 0 0-1.06',
    true,
  );
