// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const fileDocumentIcon = (): TemplateResult =>
  icon(
    'M23 2.25H9A4.755 4.755 0 0 0 4.25 7v18A4.756 4.756 0 0 0 9 29.75h14A4.755 4.755 0 0 0 27.75 25V7A4.755 4.755 0 0 0 23 2.25M26.25 25A3.254 3.254 0 0 1 23 28.25H9A3.254 3.254 0 0 1 5.75 25V7A3.254 3.254 0 0 1 9 3.75h14A3.254 3.254 0 0 1 26.25 7zM18.67 22.206l-1.752-6.863h-1.812l-1.775 6.863-1.621-6.863h-1.584l2.197 8.639h1.811l1.824-7.055 1.812 7.055h1.801l2.147-8.639h-1.439z',
  );
