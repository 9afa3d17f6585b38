import { errors } from '../http/errors.ts';
import type { UserCall } from '../http/router.ts';
import type { PersonRecord } from '../state/records.ts';
import { roles } from './people-wire.ts';
import { removeMember } from './membership-rules.ts';
import { removeTeamMember } from './team-rules.ts';

/** An address with a name, one `@`, and a domain; nothing more is certain about e-mail. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,]+@[^\s@<>,]+$/.test(text);
}

type Fields = Partial<PersonRecord>;

/** Adds a person to the administrator's organization. @throws ApiError 400, 409 */
export function createPerson(call: UserCall): PersonRecord {
  const fields = fieldsOf(call);
  const email = emailOf(call);
  if (email === undefined) throw errors.malformed('emails must hold one e-mail address.');
  const displayName = fields.displayName ?? joinedName(fields);
  if (!displayName) throw errors.malformed('One of displayName, firstName and lastName is required.');
  if (call.cloud.state.people.withEmail(email))
    throw errors.conflict('A person with this email address already exists.');
  const id = call.cloud.ids.random();
  const person = call.cloud.state.people.add({
    id,
    type: 'person',
    organizationId: call.identity.person.organizationId,
    roles: [],
    licenses: [],
    status: 'pending',
    invitePending: true,
    loginEnabled: true,
    created: call.now,
    lastModified: call.now,
    ...fields,
    displayName,
    email,
  });
  publish(call, 'created', person);
  return person;
}

/** Replaces a person's details. @throws ApiError 400, 409 */
export function updatePerson(call: UserCall, person: PersonRecord): PersonRecord {
  const fields = fieldsOf(call);
  const displayName = fields.displayName ?? joinedName(fields);
  if (!displayName) throw errors.malformed('displayName is required.');
  const email = emailOf(call) ?? person.email;
  const holder = call.cloud.state.people.withEmail(email);
  if (holder && holder !== person) throw errors.conflict('A person with this email address already exists.');
  const before = { ...person };
  call.cloud.state.people.update(person, { ...fields, displayName, email, lastModified: call.now });
  publish(call, 'updated', person, before);
  return person;
}

/** Removes a person: memberships end, webhooks stop, tokens die. What was written stays. */
export function deletePerson(call: UserCall, person: PersonRecord): void {
  const { state, access } = call.cloud;
  for (const membership of [...state.teamMemberships.ofPerson(person.id)]) {
    removeTeamMember(call.cloud, call.callerId, call.now, membership);
  }
  for (const membership of [...state.memberships.ofPerson(person.id)]) {
    const room = state.rooms.get(membership.roomId)!;
    if (room.type === 'group') removeMember(call.cloud, call.callerId, call.now, membership);
  }
  for (const webhook of state.webhooks.values()) {
    if (webhook.creatorId === person.id) webhook.status = 'inactive';
  }
  for (const token of [...access.tokens()]) {
    if (token.personId === person.id) access.revoke(token.value);
  }
  state.people.remove(person);
  publish(call, 'deleted', person);
}

function publish(
  call: UserCall,
  event: 'created' | 'updated' | 'deleted',
  record: PersonRecord,
  before?: PersonRecord,
) {
  const audience = () => [call.callerId, record.id];
  call.cloud.changes.publish({
    resource: 'people',
    event,
    actorId: call.callerId,
    at: call.now,
    record,
    before,
    audience,
  });
}

function joinedName({ firstName, lastName }: Fields): string {
  return [firstName, lastName].filter(Boolean).join(' ').trim();
}

function emailOf(call: UserCall): string | undefined {
  const emails = call.body.list('emails');
  if (emails === undefined) return undefined;
  const [email] = emails;
  if (emails.length !== 1 || typeof email !== 'string' || !isEmail(email.trim())) {
    throw errors.malformed('emails must hold one e-mail address.');
  }
  return email.trim().toLowerCase();
}

const textFields = [
  'displayName',
  'firstName',
  'lastName',
  'nickName',
  'avatar',
  'title',
  'department',
  'timezone',
  'manager',
  'managerId',
  'extension',
  'locationId',
] as const;

function fieldsOf(call: UserCall): Fields {
  const { body, cloud, identity } = call;
  const organization = body.text('orgId');
  if (organization && cloud.ids.decode('ORGANIZATION', organization) !== identity.person.organizationId) {
    throw errors.forbidden();
  }
  const fields: Fields = {};
  for (const name of textFields) {
    const text = body.text(name);
    if (text !== undefined) fields[name] = text.trim();
  }
  const loginEnabled = body.flag('loginEnabled');
  if (loginEnabled !== undefined) fields.loginEnabled = loginEnabled;
  const siteUrls = body.list('siteUrls');
  if (siteUrls) fields.siteUrls = siteUrls.map((url) => requireText(url, 'siteUrls'));
  const phones = body.list('phoneNumbers');
  if (phones) fields.phoneNumbers = phones.map(phoneNumber);
  const roleIds = body.list('roles');
  if (roleIds) fields.roles = roleIds.map((id) => roleOf(call, requireText(id, 'roles')));
  const licenses = body.list('licenses');
  if (licenses) fields.licenses = licenses.map((id) => licenseOf(call, requireText(id, 'licenses')));
  return fields;
}

function requireText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw errors.malformed(`${name} must be an array of strings.`);
  return value;
}

function phoneNumber(value: unknown): { type: string; value: string; primary?: boolean } {
  const { type, value: number, primary } = (value ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || typeof number !== 'string')
    throw errors.malformed('phoneNumbers must have type and value.');
  return typeof primary === 'boolean' ? { type, value: number, primary } : { type, value: number };
}

function roleOf(call: UserCall, id: string): string {
  const key = call.cloud.ids.decode('ROLE', id) ?? '';
  const name = Object.keys(roles).find((candidate) => roles[candidate]!.key === key);
  if (!name) throw errors.malformed('roles must be ids of roles.');
  return name;
}

function licenseOf(call: UserCall, id: string): string {
  const key = call.cloud.ids.decode('LICENSE', id);
  if (key === undefined) throw errors.malformed('licenses must be ids of licenses.');
  return key;
}
