// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const meetingIcon = (): TemplateResult =>
  icon(
    'M23 5.25h-.25V3a.75.75 0 1 0-1.5 0v2.25h-10.5V3a.75.75 0 1 0-1.5 0v2.25H9A4.755 4.755 0 0 0 4.25 10v14A4.755 4.755 0 0 0 9 28.75h14A4.755 4.755 0 0 0 27.75 24V10A4.755 4.755 0 0 0 23 5.25M9 6.75h14A3.254 3.254 0 0 1 26.25 10v1.25H5.75V10A3.254 3.254 0 0 1 9 6.75m14 20.5H9A3.254 3.254 0 0 1 5.75 24V12.75h20.5V24A3.254 3.254 0 0 1 23 27.25',
  );
