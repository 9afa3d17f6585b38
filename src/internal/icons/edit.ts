// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const editIcon = (): TemplateResult =>
  icon(
    'M27.288 4.712a4.99 4.99 0 0 0-7.06 0L3.762 21.177a1.74 1.74 0 0 0-.513 1.238V27A1.75 1.75 0 0 0 5 28.75h4.586a1.74 1.74 0 0 0 1.237-.512l16.465-16.465a5 5 0 0 0 0-7.06m-1.06 6L9.762 27.177a.25.25 0 0 1-.177.073H5a.25.25 0 0 1-.25-.25v-4.585a.25.25 0 0 1 .073-.177L21.288 5.773a3.493 3.493 0 0 1 4.94 4.94',
  );
