import { localized } from '../localized.ts';

export const personCard = localized('personCard', {
  label: (name: string): string => `About ${name}`,
  close: 'Close',
  unknown: 'Nothing is known about this person',
  unknownText: 'They are gone, or Webex does not tell you about them.',
  loading: 'Looking …',
  email: 'E-mail',
  phone: 'Phone',
  phones: { work: 'Work', work_extension: 'Extension', mobile: 'Mobile', fax: 'Fax' } as Readonly<
    Record<string, string>
  >,
  localTime: 'Local time',
  manager: 'Manager',
  external: (domain: string): string => `Outside your organization: ${domain}`,
  lastActive: (moment: string): string => `Last active ${moment}`,
  message: 'Message',
  mention: 'Mention',
  copyEmail: 'Copy e-mail',
  copied: 'Copied',
  notCopied: 'This browser did not let it be copied.',
});
