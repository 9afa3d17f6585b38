/** Measurements of one sensor over a day, with the gap that the conversation is about. */
export function soakReport(): string {
  const rows = ['gateway,sensor,slot,received,expected,worst_clock_error_ms,battery_v'];
  for (let sensor = 0; sensor < 160; sensor++) {
    const received = 4320 - (sensor % 37 === 0 ? 9 : sensor % 11 === 0 ? 2 : sensor % 3 === 0 ? 1 : 0);
    const error = 18 + ((sensor * 29) % 44);
    const battery = (2.88 + ((sensor * 7) % 13) / 100).toFixed(2);
    rows.push(`GH3-00417,SP2-${88100 + sensor},${sensor + 1},${received},4320,${error},${battery}`);
  }
  return rows.join('\n') + '\n';
}

export function gatewayLog(): string {
  const entries: string[] = [];
  const write = (second: number, level: string, source: string, message: string) => {
    const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
    entries.push(
      `${time.map((part) => String(part).padStart(2, '0')).join(':')} ${level.padEnd(5)} ${source.padEnd(9)} ${message}`,
    );
  };
  const six = 6 * 3600;
  write(six - 41, 'info', 'boot', 'gatehouse 3.1.4 (GH3-00655) reset cause = power-on');
  write(six - 40, 'info', 'mesh', 'joined sensors restored from flash: 118');
  write(six - 12, 'warn', 'mesh', 'beacon late by 31 ms');
  for (let zone = 1; zone <= 6; zone++) {
    const start = six + (zone - 1) * 420;
    write(start, 'info', 'schedule', `program 2 zone ${zone} planned 420 s`);
    write(start + 1, 'info', 'valve', `zone ${zone} open confirmed after ${380 + zone * 17} ms`);
    if (zone === 4) {
      write(start + 33, 'warn', 'flow', 'zone 4 flow 0.4 l/min, expected 11.0');
      write(start + 63, 'error', 'flow', 'zone 4 no flow for 60 s, closing');
      write(start + 64, 'info', 'valve', 'zone 4 closed confirmed after 402 ms');
      write(start + 64, 'error', 'pump', 'held: no open valve');
    } else {
      write(start + 420, 'info', 'valve', `zone ${zone} closed confirmed after ${371 + zone * 13} ms`);
    }
  }
  write(six + 2521, 'info', 'schedule', 'program 2 finished with 1 fault');
  return entries.join('\n') + '\n';
}

/** A drawing of the valve symbol. Clients offer it for download and never draw it: an SVG may carry scripts. */
export function valveSymbol(): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="480" height="320">',
    '  <title>Two-way valve, normally closed</title>',
    '  <path d="M20 20 60 40 20 60Z M100 20 60 40 100 60Z" fill="none" stroke="#24332c" stroke-width="3"/>',
    '  <path d="M60 40V16M46 16h28" stroke="#24332c" stroke-width="3"/>',
    '  <path d="M0 40h20M100 40h20" stroke="#2b7bd6" stroke-width="4"/>',
    '</svg>',
    '',
  ].join('\n');
}
