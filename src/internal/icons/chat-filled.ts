// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const chatFilledIcon = (): TemplateResult =>
  icon(
    'M15.999 3.5a12.501 12.501 0 0 0-10.52 19.254 5.42 5.42 0 0 1-2.438 3.54c-.614.404-.624.902-.429 1.235.37.631 1.745.981 3.409.981 1.719.01 3.42-.346 4.99-1.046A12.502 12.502 0 1 0 15.999 3.5',
  );
