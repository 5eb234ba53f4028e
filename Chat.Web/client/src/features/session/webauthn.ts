/** The reason why the browser gave no passkey. */
type Reason = 'cancelled' | 'known' | 'unsupported' | 'address' | 'failed';

/** The browser, or the user at it, gave no passkey. */
export class PasskeyTrouble extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.name = 'PasskeyTrouble';
    this.reason = reason;
  }
}

/** The names of the browser's exceptions (https://www.w3.org/TR/webauthn-3/). A refusal and a timeout look alike there, on purpose. */
const reasons: Readonly<Record<string, Reason>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
  SecurityError: 'address',
};

/** Whether this browser can use passkeys. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** Whether this browser offers passkeys among the addresses that it fills in. */
export async function canAutofillPasskeys(): Promise<boolean> {
  return (
    canUsePasskeys() &&
    'isConditionalMediationAvailable' in PublicKeyCredential &&
    (await PublicKeyCredential.isConditionalMediationAvailable())
  );
}

/** Makes a passkey with the API's options, and returns it as JSON; throws a `PasskeyTrouble`. */
export function makePasskey(options: unknown): Promise<unknown> {
  return asJson(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
    }),
  );
}

/** Signs with a passkey, and returns the signature as JSON; throws a `PasskeyTrouble`. */
export function signWithPasskey(options: unknown): Promise<unknown> {
  return asJson(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
    }),
  );
}

/**
 * Waits until the user chooses a passkey among the addresses that the browser fills in, and signs with it. `signal` ends the wait. Throws a
 * `PasskeyTrouble`.
 */
export function autofillPasskey(options: unknown, signal: AbortSignal): Promise<unknown> {
  return asJson(() =>
    navigator.credentials.get({
      mediation: 'conditional',
      signal,
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
    }),
  );
}

async function asJson(call: () => Promise<Credential | null>): Promise<unknown> {
  try {
    return ((await call()) as PublicKeyCredential).toJSON();
  } catch (error) {
    throw new PasskeyTrouble((error instanceof DOMException && reasons[error.name]) || 'failed');
  }
}
