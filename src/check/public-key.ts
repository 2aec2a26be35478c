/** Kinds of keys that sshd takes (sshd(8), AUTHORIZED_KEYS FILE FORMAT; certificates among them). */
const kinds =
  /^(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)(?:-cert-v01@openssh\.com)?$/;
/** A blank that is not between quotation marks. */
const blanks = /[ \t]+(?=(?:[^"]*"[^"]*")*[^"]*$)/;

export interface PublicKey {
  /** `ssh-ed25519`. */
  readonly kind: string;
  /** The key itself, in base64. */
  readonly data: string;
}

/**
 * The key in a line of a .pub file, of authorized_keys, where options may stand before it, of known_hosts, or of
 * ssh-keyscan, where names do; or what is wrong with it. OpenSSH passes over a line that it cannot read, without a word.
 */
export function readPublicKey(line: string): PublicKey | { readonly fault: string } {
  const text = line.trim();
  const fault = (what: string): { readonly fault: string } => ({ fault: what });
  if (/[\r\n]/.test(text)) return fault("it has more than one line");
  if (text.includes("PRIVATE KEY")) return fault("it is a private key");
  const words = text.replaceAll(`\\"`, "__").split(blanks);
  const at = words.findIndex((word) => kinds.test(word));
  if (at !== 0 && at !== 1)
    return fault(
      /^[A-Za-z0-9+/]{40,}={0,2}$/.test(words[0]!)
        ? "its kind is missing, such as `ssh-ed25519`"
        : "it does not begin with a kind of key, such as `ssh-ed25519`",
    );
  const [kind, data] = [words[at]!, words[at + 1]];
  if (data === undefined) return fault("the key itself is missing");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data))
    return fault("what stands behind its kind is no key: it is not in base64");
  const fields = fieldsOf(Buffer.from(data, "base64"));
  if (fields === null) return fault("it is not whole");
  if (fields[0]?.toString("latin1") !== kind) return fault(`the key behind it is not of the kind ${kind}`);
  const isWhole =
    kind === "ssh-ed25519" ? fields.length === 2 && fields[1]!.length === 32 : fields.length > 1;
  return isWhole ? { kind, data } : fault("it is not whole");
}

/** Texts with their lengths in front, the kind again the first of them (RFC 4251, 5; RFC 4253, 6.6); null where one is cut. */
function fieldsOf(bytes: Buffer): readonly Buffer[] | null {
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : Infinity);
    if (end > bytes.length) return null;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** What is wrong with a line of authorized_keys; nothing where it holds a key, is empty or a comment. */
export function faultOfKey(line: string): string | undefined {
  if (/^\s*(?:#.*)?$/.test(line)) return undefined;
  const read = readPublicKey(line);
  return "fault" in read ? read.fault : undefined;
}
