import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAll } from '../../scripts/conformance/check.ts';
import { folder, readSpecification } from '../../scripts/conformance/specification.ts';

const specification = readSpecification();
const skip = specification ? false : `no OpenAPI files in ${folder}; set WEBEX_OPENAPI to the folder that holds them`;

describe('the official description of the API', { skip }, () => {
  it('is met by every operation, well and badly called', async () => {
    const reports = await checkAll(specification!);
    const problems = reports.flatMap(({ operation, findings }) =>
      findings
        .filter(({ problem }) => problem !== undefined)
        .map((finding) => `${operation.name}, ${finding.case}: ${finding.problem}`),
    );
    assert.deepEqual(problems, []);
    assert.ok(reports.length > 60);
  });
});
