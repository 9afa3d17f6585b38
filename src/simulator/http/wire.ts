/** ISO 8601 with milliseconds in UTC, as all times of the API. */
export function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function optionalTime(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : time(milliseconds);
}
