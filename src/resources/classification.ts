import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** How confidential a space is, in the words of its organization. https://developer.webex.com/docs/api/v1/space-classifications */
export interface Classification {
  id: string;
  title: string;
  description?: string;
  /** From open to closed, 0 being the most open. */
  rank: number;
  isEnabled: boolean;
}

export const classifications = defineResource<{
  entity: Classification;
  query: object;
  create: never;
  update: never;
}>()({
  path: '/classifications',
  operations: ['list'],
  parse: (read): Classification =>
    present({
      id: read.required('id'),
      title: read.text('title') ?? '',
      description: read.text('description'),
      rank: typeof read.json['rank'] === 'number' ? read.json['rank'] : 0,
      isEnabled: read.flag('enabled') ?? true,
    }),
});
