import { error, type Rule } from "../rule.ts";
import { show } from "../words.ts";

/** `networking.hostName` of NixOS: a DNS label, underscores allowed. */
const valid = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/;

export const rule: Rule = {
  codes: ["PANTHER3004"],
  description: "Every machine calls itself by the name that it has in the fleet.",
  host({ host, values }) {
    const { name } = host.facts;
    const found = values.winning(["networking", "hostName"]);
    if (!valid.test(name)) {
      return [
        error("PANTHER3004", host, `"${name}" cannot be a host name`, [host.origin], {
          why: "NixOS takes letters, digits, - and _, at most 63 of them, and no - or _ at either end.",
          fix: "Give the host another name.",
        }),
      ];
    }
    if (found.length === 0) {
      return [
        error("PANTHER3004", host, `${name} has no host name`, [host.origin], {
          why: 'The machine would call itself "nixos", and so would every other one.',
          fix: `Set \`networking.hostName = "${name}"\`.`,
        }),
      ];
    }
    return found
      .filter(({ value }) => typeof value === "string" && value !== name)
      .map(({ value, origin }) =>
        error("PANTHER3004", host, `${name} calls itself ${show(value)}`, [origin], {
          why: "Deploys, the tailnet and the rest of the fleet know it by its name in the fleet.",
          fix: "Take the definition away: pantherOS sets the host name; or rename the host.",
        }),
      );
  },
};
