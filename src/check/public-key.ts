/** Kinds of keys that sshd takes (sshd(8), AUTHORIZED_KEYS FILE FORMAT; certificates among them). */
const kind =
  "(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\\.com)";
const known = new RegExp(`^${kind}(?:-cert-v01@openssh\\.com)?$`);
/** A blank that is not between quotation marks. */
const blanks = /[ \t]+(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/**
 * What is wrong with a line of authorized_keys: sshd passes over one that it cannot read, without a word. Nothing where it
 * holds a key, also behind options, and where it is empty or a comment.
 */
export function faultOfKey(line: string): string | undefined {
  const text = line.trim();
  if (text === "" || text.startsWith("#")) return undefined;
  if (/[\r\n]/.test(text)) return "it has more than one line";
  if (text.includes("PRIVATE KEY")) return "it is a private key";
  const words = text.replaceAll(`\\"`, "__").split(blanks);
  const at = words.findIndex((word) => known.test(word));
  if (at === 0 || at === 1) return faultOfData(words[at]!, words[at + 1]);
  return /^[A-Za-z0-9+/]{40,}={0,2}$/.test(words[0]!)
    ? "its kind is missing, such as `ssh-ed25519`"
    : "it does not begin with a kind of key, such as `ssh-ed25519`";
}

/** The data begin with the kind again, and consist of texts with their lengths in front (RFC 4253, 6.6; RFC 4251, 5). */
function faultOfData(name: string, data: string | undefined): string | undefined {
  if (data === undefined) return "the key itself is missing";
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data))
    return "what stands behind its kind is no key: it is not in base64";
  const bytes = Buffer.from(data, "base64");
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : Infinity);
    if (end > bytes.length) return "it is not whole";
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  if (fields[0]?.toString("latin1") !== name) return `the key behind it is not of the kind ${name}`;
  if (name === "ssh-ed25519" && (fields.length !== 2 || fields[1]!.length !== 32)) return "it is not whole";
  return fields.length < 2 ? "it is not whole" : undefined;
}
