import { createHash } from "node:crypto";
import { readPublicKey } from "../../check/index.ts";
import { quoted, type Signal } from "../signal.ts";

/** Types that sshd knows (sshd_config(5), HostKeyAlgorithms). */
const types = [
  "ssh-ed25519",
  "ssh-rsa",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "ssh-dss",
];

export const hostKeys: Signal = {
  id: "host-keys",
  title: "host keys of sshd",
  reads:
    "the HostKey files of the declared sshd_config and /etc/ssh/ssh_host_*, public halves by fingerprint, against `hostKey` in fleet.ts",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected({ host }) {
    const pinned = host.facts.hostKey === null ? null : pinnedKey(host.facts.hostKey);
    const keys = types.map((type) => `key ${type}`);
    return {
      items: {
        ...Object.fromEntries(keys.map((key) => [key, null])),
        ...(pinned === null ? {} : { [`key ${pinned.type}`]: pinned.fingerprint }),
      },
      closed: true,
      // a key that is gone is told with its file
      optional: keys,
    };
  },
  tell({ key, expected, actual }, { host }) {
    const name = key.slice(key.indexOf(" ") + 1);
    if (key.startsWith("key "))
      return {
        severity: "critical",
        what:
          expected === null
            ? `sshd shows a host key of type ${name}, which is none that is known`
            : `the host key is ${actual}, and declared as ${expected}: the machine was installed anew, or is another one`,
        command: "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub",
        remedies: [
          {
            kind: "by-hand",
            command: `ssh-keyscan -t ed25519 ${quoted(host.facts.address ?? host.facts.name)}`,
            attended: true,
          },
        ],
      };
    if (actual === "missing")
      return {
        severity: "critical",
        what: `${name}.pub, the public half of a declared host key, is not there`,
        command: `ls -l ${quoted(name)} ${quoted(`${name}.pub`)}`,
        // NixOS makes the private half where it is missing, and with it the public one
        remedies: [
          { kind: "by-hand", command: `ssh-keygen -y -f ${quoted(name)} > ${quoted(`${name}.pub`)}` },
        ],
        option: ["services", "openssh", "hostKeys"],
      };
    return {
      severity: "warning",
      what: `${name} lies beside the host keys, and is declared nowhere`,
      command: `ls -l ${quoted(name)}*`,
      remedies: [{ kind: "by-hand", command: `rm -f ${quoted(name)} ${quoted(`${name}.pub`)}` }],
      option: ["services", "openssh", "hostKeys"],
    };
  },
};

/** A line as in known_hosts, with or without the names in front, as `ssh-keygen -l` tells it; null for none. */
export function pinnedKey(line: string): { readonly type: string; readonly fingerprint: string } | null {
  const key = readPublicKey(line);
  if ("fault" in key) return null;
  const digest = createHash("sha256").update(Buffer.from(key.data, "base64")).digest("base64");
  return { type: key.kind, fingerprint: `SHA256:${digest.replace(/=+$/, "")}` };
}
