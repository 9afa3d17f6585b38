/**
 * `npm run simulator:conformance` calls every operation of the official OpenAPI files on the simulator, checks each answer
 * against its schema, and writes docs/simulator-conformance.md. Where there are no such files it says so and does nothing.
 */
import { writeFileSync } from 'node:fs';
import { checkAll } from './conformance/check.ts';
import { documentFile, documentOf } from './conformance/document.ts';
import { folder, readSpecification } from './conformance/specification.ts';
import { root } from './project.ts';

const specification = readSpecification();
if (!specification) {
  console.log(`There are no OpenAPI files in ${folder}. Set WEBEX_OPENAPI to the folder that holds them.`);
  process.exit(0);
}

const reports = await checkAll(specification);
const cases = reports.flatMap(({ findings }) => findings);
const failed = cases.filter(({ problem }) => problem !== undefined);
writeFileSync(root + documentFile, documentOf(reports));
for (const { operation, findings } of reports) {
  for (const finding of findings) {
    if (finding.problem !== undefined) console.log(`✗ ${operation.name}, ${finding.case}: ${finding.problem}`);
  }
}
console.log(`${reports.length} operations, ${cases.length - failed.length} cases passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
