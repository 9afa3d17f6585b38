import type { Space } from '../../resources/index.ts';

/** What the list is divided by, below the favorites. */
export type GroupBy = 'none' | 'type' | 'team';

/** The heading of a section, or a space. Keys are different for all rows of a list. */
export type Row =
  | { key: string; section: Section; space?: undefined }
  | { key: string; space: Space; section?: undefined };

export interface Section {
  id: string;
  title: string;
  isOpen: boolean;
  spaces: readonly Space[];
}

export interface RowOptions {
  /** In the order in which they are to stand in their section. */
  spaces: readonly Space[];
  /** Ids, in the order in which they are to stand. */
  favorites: readonly string[];
  groupBy: GroupBy;
  /** Ids of the sections that somebody has closed. */
  closed: readonly string[];
  /** The name of a team; undefined while it is not known. */
  teamName: (teamId: string) => string | undefined;
  titles: { favorites: string; direct: string; groups: string; others: string; recent: string };
}

/** The rows of the list. A space stands once; a list of one section needs no heading. */
export const layOutRows = ({ spaces, favorites, groupBy, closed, teamName, titles }: RowOptions): Row[] => {
  const sections = new Map<string, { title: string; rank: number; spaces: Space[] }>();
  const rankOf = new Map(favorites.map((id, index) => [id, index]));
  const sectionOf = (space: Space): [id: string, title: string, rank: number] => {
    if (rankOf.has(space.id)) return ['favorites', titles.favorites, 0];
    if (groupBy === 'none') return ['recent', titles.recent, 3];
    if (space.type === 'direct') return ['direct', titles.direct, groupBy === 'type' ? 1 : 4];
    if (groupBy === 'type') return ['groups', titles.groups, 2];
    const team = space.teamId === undefined ? undefined : teamName(space.teamId);
    return team === undefined ? ['others', titles.others, 3] : [space.teamId!, team, 1];
  };
  for (const space of spaces) {
    const [id, title, rank] = sectionOf(space);
    const section = sections.get(id);
    if (section) section.spaces.push(space);
    else sections.set(id, { title, rank, spaces: [space] });
  }
  sections.get('favorites')?.spaces.sort((one, other) => rankOf.get(one.id)! - rankOf.get(other.id)!);
  const ordered = [...sections].sort(
    ([, one], [, other]) => one.rank - other.rank || one.title.localeCompare(other.title),
  );
  if (ordered.length === 1 && ordered[0]![0] === 'recent') return ordered[0]![1].spaces.map(rowOf);
  return ordered.flatMap(([id, { title, spaces: inside }]): Row[] => {
    const isOpen = !closed.includes(id);
    const heading = { key: `section ${id}`, section: { id, title, isOpen, spaces: inside } };
    return isOpen ? [heading, ...inside.map(rowOf)] : [heading];
  });
};

const rowOf = (space: Space): Row => ({ key: space.id, space });
