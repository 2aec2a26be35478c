import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const containers: Signal = {
  id: "containers",
  title: "containers that nobody declared",
  reads:
    "running containers of root's Podman, but those that remove themselves, against units of the running system",
  depth: "fast",
  limit: 10,
  seen: "fixture",
  // the unit of a container may have a name of its own
  expected: ({ values }) => {
    const declared = values.names(["virtualisation", "oci-containers", "containers"]);
    if (declared.length === 0) return nothing;
    return {
      items: Object.fromEntries(declared.map((name) => [name, null])),
      closed: true,
      optional: declared,
    };
  },
  tell: ({ key, actual }) => ({
    severity: "warning",
    what: `the container ${key}, of the image ${actual}, is declared nowhere`,
    command: `podman inspect ${quoted(key)}`,
    remedies: [
      { kind: "by-hand", command: `podman rm --force ${quoted(key)}` },
      {
        kind: "adopt",
        path: ["virtualisation", "oci-containers", "containers", key],
        value: `{ image: ${JSON.stringify(actual)} }`,
      },
    ],
    option: ["virtualisation", "oci-containers", "containers"],
  }),
};
