// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const fileMissingIcon = (): TemplateResult =>
  icon(
    'M23 2.25H9A4.755 4.755 0 0 0 4.25 7v18A4.756 4.756 0 0 0 9 29.75h14A4.755 4.755 0 0 0 27.75 25V7A4.755 4.755 0 0 0 23 2.25M26.25 25A3.254 3.254 0 0 1 23 28.25H9A3.254 3.254 0 0 1 5.75 25V7A3.254 3.254 0 0 1 9 3.75h14A3.254 3.254 0 0 1 26.25 7zM16 23.75a1 1 0 1 0 0-2 1 1 0 0 0 0 2M16 10.25a3.767 3.767 0 0 0-3.75 3.774.75.75 0 1 0 1.5 0 2.25 2.25 0 1 1 4.5 0A2.24 2.24 0 0 1 16 16.252a.75.75 0 0 0-.75.75V19a.75.75 0 1 0 1.5 0v-1.323A3.752 3.752 0 0 0 16 10.25',
  );
