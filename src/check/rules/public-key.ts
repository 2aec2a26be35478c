import { faultOfKey, readPublicKey } from "../public-key.ts";
import { error, type Rule } from "../rule.ts";
import { leaves } from "../walk.ts";

const keys = "openssh.authorizedKeys.keys";

export const rule: Rule = {
  codes: ["PANTHER4004"],
  description: "Every public key of an account, and of a host, is one that OpenSSH reads.",
  host({ host }) {
    const { name, hostKey } = host.facts;
    const read = hostKey === null ? null : readPublicKey(hostKey);
    if (read === null || !("fault" in read)) return [];
    const message = `the host key of ${name} cannot be read: ${read.fault}`;
    return [
      error("PANTHER4004", host, message, [host.hostKeyOrigin], {
        why: "Nothing is ever sent to a host that does not prove to have its key.",
        fix: `Copy the line that \`ssh-keyscan -t ed25519\` says of it, or leave \`fillIn("where to find it")\` until you know it.`,
      }),
    ];
  },
  definition({ host }, definition) {
    if (definition.path[0] !== "users") return [];
    return leaves(definition).flatMap(({ value, path, origin, within }) => {
      const [, accounts, name, ...option] = [...definition.path, ...path.map(String)];
      if (!/^(?:extraU|u)sers$/.test(accounts ?? "") || !option.join(".").startsWith(keys)) return [];
      // of a text that Nix puts together only Nix knows the whole
      const fault = typeof value === "string" && within === undefined ? faultOfKey(value) : undefined;
      if (fault === undefined) return [];
      return [
        error("PANTHER4004", host, `a public key of ${name} cannot be read: ${fault}`, [origin], {
          why: "sshd passes over a line that it cannot read, and whoever has that key stands outside.",
          fix: 'Copy the whole line of the .pub file, `ssh-ed25519 AAAA... you`, or leave `fillIn("where to find it")` until you know it.',
        }),
      ];
    });
  },
};
