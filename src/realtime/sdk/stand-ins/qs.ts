/** As much of the `qs` package as the SDK uses: flat queries and forms. */
export const stringify = (fields: Record<string, unknown>): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) parameters.set(name, String(value));
  return String(parameters);
};
