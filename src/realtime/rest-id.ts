/** The kinds of id that activities lead to. */
export type RestIdType = 'PEOPLE' | 'ROOM' | 'MESSAGE' | 'MEMBERSHIP' | 'TEAM' | 'ATTACHMENT_ACTION';

/** What REST calls an object that the internal services know by a UUID: unpadded base64url of a `ciscospark:` address. */
export const restId = (type: RestIdType, uuid: string, cluster = 'us'): string =>
  base64url(`ciscospark://${type === 'PEOPLE' ? 'us' : cluster}/${type}/${uuid}`);

/** The UUID and the cluster inside a REST id; `undefined` for anything else. A plain UUID stands for itself. */
export const parseRestId = (id: string): { uuid: string; cluster: string } | undefined => {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return { uuid: id, cluster: 'us' };
  try {
    const address = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
    const [, cluster, uuid] = /^ciscospark:\/\/([\w:-]+)\/[A-Z_]+\/([\w:-]+)$/.exec(address) ?? [];
    return cluster && uuid ? { uuid, cluster } : undefined;
  } catch {
    return undefined;
  }
};

/** The cluster as REST ids name it, from the service that a conversation lives on, such as `urn:TEAM:us-east-2_a:conversation`. */
export const restCluster = (serviceId: string | undefined): string => {
  const [urn, team, cluster] = serviceId?.split(':') ?? [];
  if (urn !== 'urn' || !team || !cluster) return 'us';
  return HOME_CLUSTERS.has(cluster) ? 'us' : `${urn}:${team}:${cluster}`;
};

/** Called plain `us` since before there were others. */
const HOME_CLUSTERS: ReadonlySet<string> = new Set(['us-east-2_a', 'us-east-1_int13']);

const base64url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
