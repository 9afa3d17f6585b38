// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const bellIcon = (): TemplateResult =>
  icon(
    'M27 23.25h-1.33l-1.05-9.383a8.56 8.56 0 0 0-4.87-6.773V6a3.73 3.73 0 0 0-1.098-2.651 3.84 3.84 0 0 0-5.304 0A3.73 3.73 0 0 0 12.25 6v1.094a8.56 8.56 0 0 0-4.87 6.774L6.33 23.25H5a.75.75 0 1 0 0 1.5h6.25V25a4.75 4.75 0 0 0 9.5 0v-.25H27a.75.75 0 0 0 0-1.5M13.75 6a2.23 2.23 0 0 1 .66-1.59 2.305 2.305 0 0 1 3.181 0 2.23 2.23 0 0 1 .66 1.59v.547a8.7 8.7 0 0 0-4.501 0zm-4.88 8.035a7.187 7.187 0 0 1 14.26 0l1.032 9.215H7.838zM19.25 25a3.25 3.25 0 0 1-6.5 0v-.25h6.5z',
  );
