import type { Seed } from './seed.ts';
import { organizations, people } from './demo/people.ts';
import { amman } from './demo/spaces/amman.ts';
import { builds } from './demo/spaces/builds.ts';
import { careSpaces } from './demo/spaces/care.ts';
import { companySpaces } from './demo/spaces/company.ts';
import { directSpaces } from './demo/spaces/direct.ts';
import { engineeringSpaces } from './demo/spaces/engineering.ts';
import { gatehouse } from './demo/spaces/gatehouse.ts';
import { incidentRoom } from './demo/spaces/incident-room.ts';
import { operationsSpaces } from './demo/spaces/operations.ts';
import { osaka } from './demo/spaces/osaka.ts';
import { salesSpaces } from './demo/spaces/sales.ts';
import { teams } from './demo/teams.ts';

/** Fernwright Controls, makers of irrigation for greenhouses, on an ordinary and rather good working day. */
export const demoSeed: Seed = {
  organizations,
  people,
  teams,
  spaces: [
    gatehouse,
    builds,
    incidentRoom,
    ...engineeringSpaces,
    ...careSpaces,
    ...salesSpaces,
    amman,
    osaka,
    ...operationsSpaces,
    ...companySpaces,
    ...directSpaces,
  ],
};
