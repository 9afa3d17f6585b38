/**
 * An error answer of the Webex API. Thrown by the rules, turned into a response at the edge.
 * See https://developer.webex.com/docs/basics#api-errors
 */
export class ApiError extends Error {
  readonly status: number;
  /** What `errors[0].description` says; the message again unless there is more to tell. */
  readonly description: string;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, description = message, headers: Record<string, string> = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.description = description;
    this.headers = headers;
  }
}

const malformedText = 'The request could not be understood by the server due to malformed syntax.';

export const errors = {
  badRequest: (message: string, description?: string) => new ApiError(400, message, description),
  malformed: (description: string) => new ApiError(400, malformedText, description),
  unauthorized: () =>
    new ApiError(401, 'The request requires a valid access token set in the Authorization request header.', undefined, {
      'www-authenticate': 'Bearer realm="spark"',
    }),
  forbidden: (
    message = 'The server understood the request, but refused to fulfill it because the access token is missing required scopes or the user is missing required roles or licenses.',
  ) => new ApiError(403, message),
  notFound: (message = 'The requested resource could not be found.') => new ApiError(404, message),
  roomNotFound: () => new ApiError(404, 'Could not find a room with provided ID.'),
  methodNotAllowed: (allowed: readonly string[]) =>
    new ApiError(405, 'The method specified in the Request-Line is not allowed for the resource.', undefined, {
      allow: allowed.join(', '),
    }),
  conflict: (message: string) => new ApiError(409, message),
  gone: (message: string) => new ApiError(410, message),
  tooLarge: (message: string) => new ApiError(413, message),
  unsupportedMediaType: (contentType: string) => new ApiError(415, `Content type '${contentType}' not supported`),
  scanRunning: (seconds: number) =>
    new ApiError(423, 'The requested resource is temporarily unavailable: the file is being scanned.', undefined, {
      'retry-after': String(seconds),
    }),
  unscannable: () =>
    new ApiError(428, 'The file cannot be scanned for malware. Repeat the request with allow=unscannable to get it.'),
  tooManyRequests: (seconds: number) =>
    new ApiError(
      429,
      'Too many requests have been sent in a given amount of time and the request has been rate limited.',
      undefined,
      {
        'retry-after': String(seconds),
      },
    ),
  internal: () => new ApiError(500, 'Something went wrong on the server.'),
};
