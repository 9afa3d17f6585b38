import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { issuePair } from './oauth-tokens.ts';

/** Tokens of service apps. See https://developer.webex.com/docs/service-apps */
export const applicationRoutes: UserRoute[] = [
  {
    method: 'POST',
    path: '/applications/:applicationId/token',
    scopes: ['spark:applications_token'],
    handle: serviceAppToken,
  },
];

function serviceAppToken(call: UserCall): Response {
  const { body, cloud, params } = call;
  const clientId = body.text('clientId');
  const clientSecret = body.text('clientSecret');
  const targetOrgId = body.text('targetOrgId');
  if (!clientId || !clientSecret || !targetOrgId) {
    throw errors.malformed('clientId, clientSecret and targetOrgId are required.');
  }
  const key = cloud.ids.decode('APPLICATION', params['applicationId']!) ?? params['applicationId']!;
  const application = cloud.state.applications.get(key);
  if (application?.type !== 'serviceApp') throw errors.notFound();
  if (clientId !== application.id || clientSecret !== application.secret)
    throw errors.malformed('Client Id is invalid');
  if (cloud.ids.decode('ORGANIZATION', targetOrgId) !== application.organizationId) throw errors.forbidden();
  const account = cloud.state.people.get(application.personId ?? '');
  if (!account) throw errors.notFound();
  return json(issuePair(cloud, account, application, application.scopes));
}
