/** Why no answer came, for people: what happened, and what to do about it. Nothing of the library's own text is in it. */
export interface Obstacle {
  /** The system's code, or one of ours. */
  readonly code: string;
  readonly reason: string;
  readonly advice: string;
  /** The same call may well succeed a moment later. */
  readonly isPassing: boolean;
}

type Entry = readonly [codes: RegExp, reason: string, advice: string, isPassing: boolean];

const NETWORK = 'Check the network';
const RETRY = `${NETWORK} and start again; what was read is kept`;
const CERTIFICATE =
  'If a proxy of your company signs certificates, save its root certificate as a PEM file and set NODE_EXTRA_CA_CERTS to the file';

const entries: readonly Entry[] = [
  [
    /^ENOTFOUND$/,
    'the DNS does not know this name',
    'Check the address; behind a proxy set HTTPS_PROXY',
    true
  ],
  [/^EAI_/, 'the name server does not answer', NETWORK, true],
  [/^ECONNREFUSED$/, 'the connection is refused', 'Check the address and the network', true],
  [/^(EHOST|ENET)/, 'there is no route to it', 'Check the network; behind a proxy set HTTPS_PROXY', true],
  [
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    'no connection could be made',
    'Check the network; behind a proxy set HTTPS_PROXY',
    true
  ],
  [
    /^CERT_HAS_EXPIRED$/,
    'its certificate has expired',
    "Check this machine's clock, and the certificate",
    false
  ],
  [/^CERT_NOT_YET_VALID$/, 'its certificate is not valid yet', "Check this machine's clock", false],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another name', 'Check the address', false],
  [
    /^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF|GET_CRL)|CERT_)/,
    'its certificate is not trusted',
    CERTIFICATE,
    false
  ],
  [
    /^(ERR_SSL_|EPROTO|ERR_TLS_)/,
    'it does not answer in TLS',
    'Check the address, its port and HTTPS_PROXY',
    false
  ],
  [/^HPE_/, 'the response is not HTTP', 'Check the address, its port and HTTPS_PROXY', false],
  [/^Z_/, 'the answer is damaged', RETRY, true],
  [/^SILENT$/, 'no answer came for {seconds} s', RETRY, true],
  [/^TOO_SLOW$/, 'the answer arrives too slowly: fewer than {bytes} bytes in {seconds} s', RETRY, true],
  [/^TOO_LONG$/, 'the answer is not complete after {seconds} s', RETRY, true],
  [
    /^PROXY_407$/,
    'the proxy asks for a user and password',
    'Add both to the address of the proxy, before its name and an @',
    false
  ],
  [
    /^PROXY_/,
    'the proxy does not let the connection through',
    'Ask the administrator of the proxy to allow the address',
    false
  ]
];

/** @param values for the places in a reason */
export function obstacleOf(error: unknown, values: Readonly<Record<string, number>> = {}): Obstacle {
  const code = codeOf(error);
  const [, reason, advice, isPassing] = entries.find(([codes]) => codes.test(code)) ?? [
    /./,
    'the connection broke',
    RETRY,
    true
  ];
  const filled = reason.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { code, reason: filled, advice, isPassing };
}

/** The innermost code: libraries wrap what the system says. */
function codeOf(error: unknown): string {
  let code = '';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') code = cause.code;
    const [, status] = /^Proxy response \((\d+)\)/.exec(cause.message) ?? [];
    if (status) return `PROXY_${status}`;
    if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]) || code;
  }
  return code || 'unknown';
}
