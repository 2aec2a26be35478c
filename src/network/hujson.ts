import type { Policy } from "./policy.ts";

/** The policy as HuJSON: JSON with comments and commas at the end (https://github.com/tailscale/hujson). */
export function policyText(policy: Policy, fleet: string): string {
  const list = (items: readonly string[]): string =>
    `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
  /** One element a line where there are many. */
  const tall = (items: readonly string[], indent: string): string =>
    items.length < 5
      ? list(items)
      : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)},`).join("\n")}\n${indent}]`;
  const lines = [
    `// The policy of the tailnet, from the rules of ${fleet}. What no grant lets through is refused.`,
    "// Take it in on the page Access controls of the Tailscale console; the tests run before it is saved.",
    "{",
    "  // people: whoever administers the tailnet; every machine of the fleet is known by its tags",
    '  "groups": {},',
    "",
    "  // who may give a machine a tag, or make a key that does",
    '  "tagOwners": {',
    ...Object.entries(policy.tagOwners).map(
      ([tag, owners]) => `    ${JSON.stringify(tag)}: ${list(owners)},`,
    ),
    "  },",
    "",
    '  "grants": [',
    ...policy.grants.flatMap(({ src, dst, ip, why }) => [
      `    // ${why}`,
      `    { "src": ${list(src)}, "dst": ${list(dst)}, "ip": ${list(ip)} },`,
    ]),
    "  ],",
    "",
    "  // exit nodes need nobody's approval",
    `  "autoApprovers": { "exitNode": ${list(policy.exitNodes)} },`,
    "",
    "  // Tailscale SSH stays off: it would pass by AllowUsers, the declared keys and the host keys of OpenSSH",
    '  "ssh": [],',
    "",
    '  "tests": [',
    ...policy.tests.flatMap(({ src, accept, deny }) => [
      "    {",
      `      "src": ${JSON.stringify(src)},`,
      ...(accept.length > 0 ? [`      "accept": ${tall(accept, "      ")},`] : []),
      ...(deny.length > 0 ? [`      "deny": ${tall(deny, "      ")},`] : []),
      "    },",
    ]),
    "  ],",
    "}",
  ];
  return `${lines.join("\n")}\n`;
}
