import type { Seed } from '../seed.ts';
import { organizations, people } from './people.ts';
import { amman } from './spaces/amman.ts';
import { builds } from './spaces/builds.ts';
import { careSpaces } from './spaces/care.ts';
import { companySpaces } from './spaces/company.ts';
import { directSpaces } from './spaces/direct.ts';
import { engineeringSpaces } from './spaces/engineering.ts';
import { gatehouse } from './spaces/gatehouse.ts';
import { incidentRoom } from './spaces/incident-room.ts';
import { operationsSpaces } from './spaces/operations.ts';
import { osaka } from './spaces/osaka.ts';
import { salesSpaces } from './spaces/sales.ts';
import { teams } from './teams.ts';

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
