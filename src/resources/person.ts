import { present } from './reader.ts';
import { defineResource } from './resource.ts';

export type PersonStatus =
  | 'active'
  | 'call'
  | 'DoNotDisturb'
  | 'inactive'
  | 'meeting'
  | 'OutOfOffice'
  | 'pending'
  | 'presenting'
  | 'unknown';

const statuses: readonly PersonStatus[] = [
  'active',
  'call',
  'DoNotDisturb',
  'inactive',
  'meeting',
  'OutOfOffice',
  'pending',
  'presenting',
  'unknown',
];

export interface PhoneNumber {
  /** `work`, `work_extension`, `mobile` or `fax`. */
  type: string;
  value: string;
}

/** A person, a bot, or a guest (`appuser`). https://developer.webex.com/docs/api/v1/people */
export interface Person {
  id: string;
  displayName: string;
  emails: string[];
  type: 'person' | 'bot' | 'appuser';
  nickName?: string;
  firstName?: string;
  lastName?: string;
  /** Address of a public picture. */
  avatar?: string;
  orgId?: string;
  title?: string;
  department?: string;
  timezone?: string;
  /** The name of whom they report to. */
  manager?: string;
  phoneNumbers?: PhoneNumber[];
  created?: string;
  lastActivity?: string;
  /** `unknown` where the person, or their organization, does not share it. */
  status: PersonStatus;
}

/** Whether a text is an address: a name, one `@` and a domain with a dot. Nothing more is certain about e-mail. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text);

export interface PersonQuery {
  email?: string;
  /** The start of a name. */
  displayName?: string;
  /** At most 85. */
  id?: string[];
  orgId?: string;
  /** Page size; default 100. */
  max?: number;
}

export interface PersonDraft {
  emails: string[];
  displayName?: string;
  firstName?: string;
  lastName?: string;
  title?: string;
  department?: string;
}

export const people = defineResource<{
  entity: Person;
  query: PersonQuery;
  create: PersonDraft;
  update: PersonDraft;
}>()({
  path: '/people',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): Person => {
    const emails = read.texts('emails') ?? [];
    return present({
      id: read.required('id'),
      displayName: read.text('displayName') ?? read.text('nickName') ?? emails[0] ?? '',
      emails,
      type: read.oneOf('type', ['person', 'bot', 'appuser'], 'person'),
      nickName: read.text('nickName'),
      firstName: read.text('firstName'),
      lastName: read.text('lastName'),
      avatar: read.text('avatar'),
      orgId: read.text('orgId'),
      title: read.text('title'),
      department: read.text('department'),
      timezone: read.text('timezone'),
      manager: read.text('manager'),
      phoneNumbers: phoneNumbersIn(read.records('phoneNumbers')),
      created: read.text('created'),
      lastActivity: read.text('lastActivity'),
      status: read.oneOf('status', statuses, 'unknown'),
    });
  },
});

const phoneNumbersIn = (records: Array<Record<string, unknown>> = []): PhoneNumber[] | undefined => {
  const numbers = records.flatMap(({ type, value }) =>
    typeof type === 'string' && typeof value === 'string' && value !== '' ? [{ type, value }] : [],
  );
  return numbers.length > 0 ? numbers : undefined;
};
