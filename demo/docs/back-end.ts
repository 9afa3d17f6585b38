import { http, HttpResponse, type RequestHandler } from 'msw';
import { createFetch, type Cloud } from 'webex-elements/simulator';

/** What the servers of the recipes answer, for pages that have no server behind them. */
export const backEnd = (cloud: Cloud): RequestHandler[] => {
  const expiresAt = (): number => Date.now() + 3_600_000;
  let ticketSpace: Promise<string> | undefined;
  return [
    http.get('*/webex/token', ({ request }) => {
      const account = new URL(request.url).searchParams.get('account');
      return HttpResponse.json({
        token: cloud.tokens[account === 'partner' ? 'bob' : 'alice'],
        expiresAt: expiresAt(),
      });
    }),
    http.get('*/webex/guest-token', () => HttpResponse.json({ token: cloud.tokens.guest, expiresAt: expiresAt() })),
    http.get('*/tickets/:number/space', async ({ params }) => {
      ticketSpace ??= createSpace(cloud, `Ticket ${String(params['number'])}`);
      return HttpResponse.json({ spaceId: await ticketSpace });
    }),
  ];
};

const createSpace = async (cloud: Cloud, title: string): Promise<string> => {
  const answer = await createFetch(cloud)(`${cloud.origin}/v1/rooms`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cloud.tokens.alice}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  return ((await answer.json()) as { id: string }).id;
};
