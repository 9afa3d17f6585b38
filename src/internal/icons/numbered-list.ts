// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const numberedListIcon = (): TemplateResult =>
  icon(
    'M12 10.75h16a.75.75 0 0 0 0-1.5H12a.75.75 0 0 0 0 1.5M28 21.25H12a.75.75 0 0 0 0 1.5h16a.75.75 0 0 0 0-1.5M7.32 21.785q.42-.63.42-1.37 0-.84-.57-1.39-.639-.6-1.71-.6-.94 0-1.6.5-.74.55-.86 1.48h1.01q.06-.51.4-.82.39-.35 1.03-.35.57 0 .92.29.4.321.4.9 0 .48-.275.915-.274.435-1.035 1.165l-2.28 2.19v.88h4.54v-.88H4.47l1.6-1.52q.91-.86 1.25-1.39M5.57 13.645h.95v-7h-.94L4 7.465v.99l1.57-.81z',
    true,
  );
