// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const fileArchiveIcon = (): TemplateResult =>
  icon(
    'M23 2.25H9A4.755 4.755 0 0 0 4.25 7v18A4.755 4.755 0 0 0 9 29.75h14A4.755 4.755 0 0 0 27.75 25V7A4.755 4.755 0 0 0 23 2.25M26.25 25A3.254 3.254 0 0 1 23 28.25H10.75V25a.75.75 0 1 0-1.5 0v3.25H9A3.254 3.254 0 0 1 5.75 25V7A3.254 3.254 0 0 1 9 3.75h.25V7a.75.75 0 0 0 1.5 0V3.75H23A3.254 3.254 0 0 1 26.25 7zM10 17.25a.75.75 0 0 0-.75.75v3a.75.75 0 1 0 1.5 0v-3a.75.75 0 0 0-.75-.75M10 10.25a.75.75 0 0 0-.75.75v3a.75.75 0 1 0 1.5 0v-3a.75.75 0 0 0-.75-.75',
  );
