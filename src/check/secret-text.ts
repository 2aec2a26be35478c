/**
 * How secrets look when somebody writes them down: crypt hashes (crypt(5)), private keys, and the prefixes by which
 * services mark their tokens (1Password service accounts, Tailscale, GitHub, GitLab, AWS, Slack, OpenAI, age).
 */
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  [
    "a password hash",
    /\$(?:1|5|6|7|2[abxy]?|y|gy|argon2id?|argon2i|scrypt|pbkdf2[a-z0-9-]*)\$[./A-Za-z0-9$=,+-]{8,}/,
  ],
  ["a private key", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ["a 1Password service account token", /\bops_[A-Za-z0-9_+/=-]{20,}/],
  ["a Tailscale key", /\btskey-[a-z]+-[A-Za-z0-9-]{8,}/],
  ["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/],
  ["a GitLab token", /\bglpat-[A-Za-z0-9_-]{16,}/],
  ["an AWS access key", /\bA(?:KIA|SIA)[A-Z0-9]{16}\b/],
  ["a Slack token", /\bxox[abposr]-[A-Za-z0-9-]{10,}/],
  ["an API key", /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{24,}/],
  ["an age secret key", /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/],
];

/** Every shape has one of these; most text has none, and needs no closer look. */
const marks = /\$|-----BEGIN|ops_|tskey-|gh[pousr]_|github_pat_|glpat-|A[KS]IA|xox|sk-|AGE-SECRET/;

/** What a text that holds a secret holds, in words: "a GitHub token". */
export function secretIn(text: string): string | undefined {
  if (text.length < 12 || !marks.test(text)) return undefined;
  return shapes.find(([, shape]) => shape.test(text))?.[0];
}

const secretName =
  /^(?:password|passwd|passphrase|passwordhash|hashedpassword|initialpassword|initialhashedpassword|(?:admin|root|db|database|user|bind|smtp|basic_?auth)_?password|psk|presharedkey|privatekey|private_key|secret_?key|api_?key|api_?token|auth_?token|access_?token|client_?secret|secret_?token)$/i;

/** True for the name of an option whose value is a secret, not the path of one: `password`, `psk`, `api_key`. */
export function namesSecret(name: string): boolean {
  return secretName.test(name);
}
