import { present, reader } from './reader.ts';

/** How to meet in a space. Webex has ended this for some; https://developer.webex.com/docs/api/v1/rooms/get-room-meeting-details */
export interface SpaceMeeting {
  spaceId: string;
  meetingLink?: string;
  sipAddress?: string;
  meetingNumber?: string;
  meetingId?: string;
  callInTollNumber?: string;
  callInTollFreeNumber?: string;
}

export const parseSpaceMeeting = (json: unknown): SpaceMeeting => {
  const read = reader(json, '/rooms/meetingInfo');
  return present({
    spaceId: read.required('roomId'),
    meetingLink: read.text('meetingLink'),
    sipAddress: read.text('sipAddress'),
    meetingNumber: read.text('meetingNumber'),
    meetingId: read.text('meetingId'),
    callInTollNumber: read.text('callInTollNumber'),
    callInTollFreeNumber: read.text('callInTollFreeNumber'),
  });
};
