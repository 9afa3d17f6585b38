/** The words in capitals that stand for ids in the documentation. */
export type SampleIds = Record<
  'SPACE_ID' | 'OTHER_SPACE_ID' | 'MESSAGE_ID' | 'PERSON_ID' | 'TEAM_ID' | 'FILE_ADDRESS',
  string
>;

interface Item {
  id: string;
  title: string;
  name: string;
  personId: string;
  text?: string;
  files?: string[];
}

/**
 * What the words in capitals stand for in the demo's simulated Webex.
 *
 * @param apiBase The address of its API, ending in `/v1`.
 * @param token Somebody's who is in the spaces.
 */
export const findSampleIds = async (apiBase: string, token: string): Promise<SampleIds> => {
  const list = async (path: string): Promise<Item[]> => {
    const answer = await fetch(`${apiBase}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { items: Item[] }).items;
  };
  const [spaces, teams] = await Promise.all([list('/rooms?sortBy=lastactivity'), list('/teams')]);
  const idOf = (title: string): string => spaces.find((space) => space.title === title)!.id;
  const space = idOf('Gatehouse Firmware');
  const messages = await list(`/messages?roomId=${space}&max=100`);
  const members = await list(`/memberships?roomId=${space}`);
  const author = messages.find(({ personId }) => members.some((member) => member.personId === personId))!.personId;
  return {
    SPACE_ID: space,
    OTHER_SPACE_ID: idOf('Incident Room'),
    MESSAGE_ID: messages.find(({ text = '', files }) => text.length > 80 && !files)!.id,
    PERSON_ID: author,
    TEAM_ID: teams[0]!.id,
    FILE_ADDRESS: messages.find(({ files }) => files)!.files![0]!,
  };
};

/** Puts the ids into the attributes of what is on the page. */
export const fillIn = (root: ParentNode, ids: SampleIds): void => {
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (value in ids) element.setAttribute(name, ids[value as keyof SampleIds]);
};
