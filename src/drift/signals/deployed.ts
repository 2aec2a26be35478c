import type { Signal } from "../signal.ts";

/** Not a change of the machine but of the sources; the other signals then judge by what was deployed. */
export const deployed: Signal = {
  id: "deployed",
  title: "declarations that are not deployed",
  reads: "the hash in /etc/pantheros/manifest.json, which every system carries",
  depth: "fast",
  limit: 3,
  seen: "real",
  expected: ({ manifest }) => (manifest === null ? null : { items: { manifest }, closed: true }),
  tell: ({ actual }, { host }) => ({
    severity: "note",
    what:
      actual === "none"
        ? "its system says nothing of its declarations: it was deployed without panther, or by an old one"
        : "it runs other declarations than these sources: they are not deployed, or it was deployed from others",
    command: "cat /etc/pantheros/manifest.json",
    remedies: [
      { kind: "by-hand", command: `panther plan ${host.facts.name} --against deployed`, attended: true },
      { kind: "redeploy" },
    ],
  }),
};
