#!/usr/bin/env node
import { run } from '../dist/lib/simulator/doors/command.js';

process.exit(await run(process.argv.slice(2)));
