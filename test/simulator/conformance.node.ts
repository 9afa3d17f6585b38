import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { checkAll } from '../../scripts/conformance/check.ts';
import type { Report } from '../../scripts/conformance/check.ts';
import { documentFile, documentOf } from '../../scripts/conformance/document.ts';
import { folder, readSpecification } from '../../scripts/conformance/specification.ts';
import { root } from '../../scripts/project.ts';

const specification = readSpecification();
const skip = specification ? false : `no OpenAPI files in ${folder}; set WEBEX_OPENAPI to the folder that holds them`;

describe('the official description of the API', { skip }, () => {
  let reports: Report[];

  before(async () => {
    reports = await checkAll(specification!);
  });

  it('is met by every operation, well and badly called', () => {
    const problems = reports.flatMap(({ operation, findings }) =>
      findings
        .filter(({ problem }) => problem !== undefined)
        .map((finding) => `${operation.name}, ${finding.case}: ${finding.problem}`),
    );
    assert.deepEqual(problems, []);
    assert.equal(reports.length, specification!.operations.length);
    assert.ok(reports.length > 60);
  });

  it(`is reported on in ${documentFile} as it is now; npm run simulator:conformance writes it`, () => {
    assert.equal(readFileSync(root + documentFile, 'utf8'), documentOf(reports));
  });
});
