import type { Cloud } from './cloud.ts';
import { weather, weatherName } from './faults.ts';
import type { FaultPlan } from './faults.ts';
import { readBody } from './http/body.ts';
import { errors } from './http/errors.ts';
import { json } from './http/respond.ts';
import type { RateLimitOptions } from './rate-limits.ts';

/**
 * The controls of the simulator over HTTP, for demo pages and for tests that cannot reach the `Cloud` object. They need
 * no token and are never struck by faults.
 *
 * | call | body | effect |
 * |---|---|---|
 * | `GET /_simulator/state` | | counts of everything, identities, settings |
 * | `GET`, `POST /_simulator/faults` | a fault plan, or `{"weather": "slow"}` | reads, replaces the plan |
 * | `DELETE /_simulator/faults` | | fair weather |
 * | `POST /_simulator/clock` | `{"offset": milliseconds}` or `{"advance": milliseconds}` | moves the cloud's time |
 * | `POST /_simulator/rate-limits` | `{"enabled": true, "general": 300, …}` | switches rate limits |
 * | `POST /_simulator/malware-scan` | `{"enabled": true, "seconds": 2}` | switches the scan of new files |
 * | `GET /_simulator/tokens` | | the tokens of the six people of every seed |
 * | `POST /_simulator/tokens` | `{"email": …, "scopes": […], "lifetime": seconds}` | issues a token for anybody |
 * | `POST /_simulator/tokens/revoke` | `{"token": …}` | ends a token |
 */
export async function control(cloud: Cloud, request: Request, url: URL): Promise<Response> {
  const call = `${request.method} ${url.pathname.slice('/_simulator/'.length)}`;
  switch (call) {
    case 'GET state':
      return json(overview(cloud));
    case 'GET faults':
      return json(describePlan(cloud));
    case 'DELETE faults':
      cloud.faults.clear();
      return json(describePlan(cloud));
    case 'POST faults':
      return setFaults(cloud, await fieldsOf(request));
    case 'POST clock':
      return setClock(cloud, await fieldsOf(request));
    case 'POST rate-limits':
      return setRateLimits(cloud, await fieldsOf(request));
    case 'POST malware-scan':
      return setScan(cloud, await fieldsOf(request));
    case 'GET tokens':
      return json(cloud.tokens);
    case 'POST tokens':
      return issueToken(cloud, await fieldsOf(request));
    case 'POST tokens/revoke':
      return json({ revoked: cloud.access.revoke(textIn(await fieldsOf(request), 'token')) });
    default:
      throw errors.notFound();
  }
}

async function fieldsOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  return (await readBody(request, ['json'])).fields;
}

function overview(cloud: Cloud): Record<string, unknown> {
  const identities = Object.entries(cloud.identities).map(([name, key]) => {
    const person = cloud.state.people.get(key);
    return [name, { id: cloud.ids.encode('PEOPLE', key), email: person?.email, displayName: person?.displayName }];
  });
  return {
    time: new Date(cloud.now()).toISOString(),
    ...cloud.state.summary(),
    events: cloud.events.size,
    identities: Object.fromEntries(identities) as unknown,
    settings: cloud.settings,
    rateLimits: cloud.rateLimits.options ?? null,
    faults: cloud.faults.plan.rules.length,
  };
}

/** The plan, and what its weather is called where it has a name. */
function describePlan({ faults: { plan } }: Cloud): Record<string, unknown> {
  return { weather: weatherName(plan), ...plan };
}

function setFaults(cloud: Cloud, fields: Readonly<Record<string, unknown>>): Response {
  const name = fields['weather'];
  if (name !== undefined && !(typeof name === 'string' && Object.hasOwn(weather, name))) {
    throw errors.malformed(`weather must be one of ${Object.keys(weather).join(', ')}.`);
  }
  const plan = name === undefined ? fields : weather[name as keyof typeof weather];
  try {
    cloud.faults.set(structuredClone(plan) as unknown as FaultPlan);
  } catch (error) {
    throw errors.malformed(error instanceof Error ? error.message : 'The fault plan is not valid.');
  }
  return json(describePlan(cloud));
}

function textIn(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw errors.malformed(`${name} must be a string.`);
  return value;
}

function numberIn(fields: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw errors.malformed(`${name} must be a number.`);
  return value;
}

function setClock(cloud: Cloud, fields: Readonly<Record<string, unknown>>): Response {
  const offset = numberIn(fields, 'offset') ?? cloud.settings.clockOffset + (numberIn(fields, 'advance') ?? 0);
  // Beyond this a date cannot be written any more.
  if (Math.abs(offset) > 1e12) throw errors.malformed('The clock cannot be moved that far.');
  cloud.settings.clockOffset = offset;
  return json({ time: new Date(cloud.now()).toISOString(), offset });
}

function setRateLimits(cloud: Cloud, fields: Readonly<Record<string, unknown>>): Response {
  const options: RateLimitOptions = {};
  for (const name of ['general', 'generous', 'messagesPerSpace', 'botFactor'] as const) {
    const value = numberIn(fields, name);
    if (value !== undefined) options[name] = value;
  }
  cloud.rateLimits.configure(fields['enabled'] === false ? false : options);
  return json({ rateLimits: cloud.rateLimits.options ?? null });
}

function setScan(cloud: Cloud, fields: Readonly<Record<string, unknown>>): Response {
  cloud.settings.scanSeconds = fields['enabled'] === false ? undefined : (numberIn(fields, 'seconds') ?? 2);
  return json({ settings: cloud.settings });
}

function issueToken(cloud: Cloud, fields: Readonly<Record<string, unknown>>): Response {
  const person = cloud.state.people.withEmail(textIn(fields, 'email'));
  if (!person) throw errors.notFound('Person not found');
  const scopes = fields['scopes'];
  if (scopes !== undefined && !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))) {
    throw errors.malformed('scopes must be an array of strings.');
  }
  const token = cloud.access.issue(person.id, person.organizationId, {
    scopes: scopes as string[] | undefined,
    lifetime: numberIn(fields, 'lifetime'),
    applicationId: cloud.applications.integration.id,
  });
  return json({ token: token.value, expiresAt: token.expiresAt });
}
