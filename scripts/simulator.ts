/** `npm run simulator -- --port N --seed empty|demo|large`: a simulated Webex cloud on a port. */
import { run } from '../src/simulator/doors/command.ts';

process.exit(await run(process.argv.slice(2)));
