/** What an authorization code stands for until it is exchanged. */
export interface CodeGrant {
  personId: string;
  applicationId: string;
  redirectUri: string;
  scopes: string[];
  challenge?: string;
  challengeMethod?: 'S256' | 'plain';
  nonce?: string;
  expiresAt: number;
}

export interface RefreshGrant {
  personId: string;
  applicationId: string;
  scopes: string[];
  expiresAt: number;
  authorizationId: string;
}

/** A sign-in on a device without a keyboard, between asking and approval. */
export interface DeviceGrant {
  applicationId: string;
  userCode: string;
  scopes: string[];
  expiresAt: number;
  /** Set when somebody has approved it. */
  personId?: string;
}

/** Sign-ins under way. */
export class OAuthGrants {
  readonly codes = new Map<string, CodeGrant>();
  readonly refreshTokens = new Map<string, RefreshGrant>();
  readonly deviceCodes = new Map<string, DeviceGrant>();
  /** People whom `POST /guests/token` and `POST /jwt/login` made, by issuer and subject. */
  readonly guests = new Map<string, string>();

  /** Lets go of what nobody came back for, at this time in milliseconds since 1970. */
  forgetExpired(now: number): void {
    for (const grants of [this.codes, this.refreshTokens, this.deviceCodes]) {
      for (const [value, { expiresAt }] of grants) if (expiresAt <= now) grants.delete(value);
    }
  }
}
