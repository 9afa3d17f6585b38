import { ApiError, errors } from '../http/errors.ts';
import { json, noContent } from '../http/respond.ts';
import { describeDevice } from './devices.ts';
import type { Device, Devices } from './devices.ts';
import type { InternalCall, InternalRoute } from './internal-service.ts';

/** WDM, where a client registers before it may open a socket. */
export function deviceRoutes(devices: Devices): InternalRoute[] {
  const own = ({ params, identity }: InternalCall): Device => {
    const device = devices.get(params['id']!);
    if (!device || device.personId !== identity.person.id) throw errors.notFound('Device not found');
    return device;
  };
  return [
    {
      method: 'GET',
      path: '/wdm/api/v1/devices',
      handle: ({ identity }) => json({ devices: devices.ofPerson(identity.person.id).map(describeDevice) }),
    },
    {
      method: 'POST',
      path: '/wdm/api/v1/devices',
      async handle({ identity, json: body, origin }) {
        const device = devices.register(identity.person, origin, await body());
        // Clients look for exactly this text, delete a third of the person's devices and try again.
        if (device === 'excessive') throw new ApiError(403, 'User has excessive device registrations');
        return json(describeDevice(device));
      },
    },
    {
      // Bots that were never stopped properly begin by forgetting all their former selves.
      method: 'DELETE',
      path: '/wdm/api/v1/devices',
      handle({ identity }) {
        for (const { id } of devices.ofPerson(identity.person.id)) devices.remove(id);
        return noContent();
      },
    },
    {
      method: 'GET',
      path: '/wdm/api/v1/devices/:id',
      handle: (call) => json(describeDevice(own(call))),
    },
    {
      method: 'PUT',
      path: '/wdm/api/v1/devices/:id',
      async handle(call) {
        const device = own(call);
        return json(describeDevice(devices.refresh(device, await call.json())));
      },
    },
    {
      method: 'DELETE',
      path: '/wdm/api/v1/devices/:id',
      handle(call) {
        devices.remove(own(call).id);
        return noContent();
      },
    },
  ];
}
