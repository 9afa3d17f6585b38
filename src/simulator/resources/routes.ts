import { Router } from '../http/router.ts';
import { applicationRoutes } from './applications.ts';
import { attachmentActionRoutes } from './attachment-actions.ts';
import { authorizationRoutes } from './authorizations.ts';
import { classificationRoutes } from './classifications.ts';
import { contentRoutes } from './contents.ts';
import { deviceFlowRoutes } from './device-flow.ts';
import { eventRoutes } from './events.ts';
import { guestRoutes } from './guests.ts';
import { linkedFolderRoutes } from './linked-folders.ts';
import { membershipRoutes } from './memberships.ts';
import { messageRoutes } from './messages.ts';
import { oauthRoutes } from './oauth.ts';
import { openIdRoutes } from './openid.ts';
import { organizationRoutes } from './organizations.ts';
import { peopleRoutes } from './people.ts';
import { roomTabRoutes } from './room-tabs.ts';
import { roomRoutes } from './rooms.ts';
import { teamMembershipRoutes } from './team-memberships.ts';
import { teamRoutes } from './teams.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every operation below `/v1`. */
export const routes = [
  ...applicationRoutes,
  ...attachmentActionRoutes,
  ...authorizationRoutes,
  ...classificationRoutes,
  ...contentRoutes,
  ...deviceFlowRoutes,
  ...eventRoutes,
  ...guestRoutes,
  ...linkedFolderRoutes,
  ...membershipRoutes,
  ...messageRoutes,
  ...oauthRoutes,
  ...openIdRoutes,
  ...organizationRoutes,
  ...peopleRoutes,
  ...roomTabRoutes,
  ...roomRoutes,
  ...teamMembershipRoutes,
  ...teamRoutes,
  ...webhookRoutes,
];

export const router = new Router(routes);
