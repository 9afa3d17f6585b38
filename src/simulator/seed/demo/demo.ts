import type { Seed } from '../seed.ts';
import { organizations, people } from './people.ts';
import { directSpaces } from './spaces/direct.ts';
import { gatehouse } from './spaces/gatehouse.ts';
import { teams } from './teams.ts';

/** Fernwright Controls, makers of irrigation for greenhouses, on an ordinary and rather good working day. */
export const demoSeed: Seed = {
  organizations,
  people,
  teams,
  spaces: [gatehouse, ...directSpaces],
};
