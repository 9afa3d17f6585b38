/**
 * Make it rain: lets a field choose how badly the simulated Webex answers, for everybody who uses it.
 *
 * @param field Its values are the names of the simulator's weathers. It is enabled once the present one is known.
 */
export const offerWeather = async (field: HTMLSelectElement, origin: string): Promise<void> => {
  const address = `${origin}/_simulator/faults`;
  const { weather } = (await (await fetch(address)).json()) as { weather?: string };
  field.value = weather ?? '';
  field.disabled = false;
  field.addEventListener('change', () => {
    void fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ weather: field.value }),
    });
  });
};
