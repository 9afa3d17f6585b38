import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { root } from '../project.ts';
import { deviations } from './deviations.ts';

/** One operation of the official description. */
export interface Operation {
  /** Such as `GET /rooms/{roomId}`. */
  name: string;
  method: string;
  path: string;
  summary: string;
  hasBody: boolean;
  /** Names of query parameters that must be given. */
  requiredQuery: string[];
  /** Names of body fields that must be given. */
  requiredFields: string[];
  /** Declared statuses of success with the check of their bodies; `undefined` where none is sent. */
  successes: Map<number, ValidateFunction | undefined>;
}

export interface Specification {
  operations: Operation[];
  /** Checks the body of an error. */
  error: ValidateFunction;
}

// oxlint-disable-next-line typescript/no-explicit-any -- the shape of OpenAPI is not ours to describe
type Json = Record<string, any>;

/** Where the official OpenAPI files of Webex lie: `WEBEX_OPENAPI`, or a folder beside the project. */
export const folder = process.env['WEBEX_OPENAPI'] ?? resolve(root, '../shared/reference/openapi');

/** Reads every OpenAPI file in the folder; `undefined` when there is none. */
export function readSpecification(): Specification | undefined {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  if (files.length === 0) return undefined;
  const operations: Operation[] = [];
  let error: ValidateFunction | undefined;
  for (const file of files) {
    const document = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Json;
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { int64: true } });
    document['components'].schemas = strict(document['components'].schemas);
    applyDeviations(document['components'].schemas);
    ajv.addSchema({ $id: 'webex', components: document['components'] });
    if (document['components'].schemas.Error) error = ajv.compile({ $ref: 'webex#/components/schemas/Error' });
    for (const [path, item] of Object.entries<Json>(document['paths'])) {
      for (const [method, operation] of Object.entries<Json>(item)) {
        if (method !== 'parameters') operations.push(readOperation(ajv, path, method.toUpperCase(), operation));
      }
    }
  }
  error ??= new Ajv({ strict: false }).compile({ type: 'object', required: ['message', 'trackingId'] });
  return { operations, error };
}

function readOperation(ajv: Ajv, path: string, method: string, operation: Json): Operation {
  const name = `${method} ${path}`;
  const successes = new Map<number, ValidateFunction | undefined>();
  for (const [status, response] of Object.entries<Json>(operation['responses'])) {
    if (!status.startsWith('2')) continue;
    const schema = response['content']?.['application/json']?.schema as Json | undefined;
    successes.set(Number(status), schema && ajv.compile(absolute(strict(schema))));
  }
  for (const { operation: deviating, status } of deviations) {
    if (deviating === name && status) successes.set(status, [...successes.values()][0]);
  }
  const body = operation['requestBody']?.content?.['application/json']?.schema as Json | undefined;
  const query = ((operation['parameters'] ?? []) as Json[]).filter((one) => one['in'] === 'query' && one['required']);
  return {
    name,
    method,
    path,
    summary: operation['summary'] ?? operation['operationId'] ?? '',
    hasBody: operation['requestBody'] !== undefined,
    requiredQuery: query.map((one) => one['name'] as string),
    requiredFields: (body?.['required'] ?? []) as string[],
    successes,
  };
}

/** The description names every field, so a field that it does not name is a finding. */
function strict<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strict) as T;
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, strict(part)])) as Json;
  const names = schema['properties'] as unknown;
  const isClosed = typeof names === 'object' && names !== null && schema['type'] === 'object';
  return (isClosed ? { additionalProperties: false, ...schema } : schema) as T;
}

function absolute(schema: Json): Json {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"webex#/components/');
  return JSON.parse(text) as Json;
}

function applyDeviations(schemas: Json): void {
  for (const { schema, field, is } of deviations) {
    if (schema && field && schemas[schema]) (schemas[schema].properties ??= {})[field] = is;
  }
}
