import { declaredNetworks } from "../networks.ts";
import { quoted, type Signal } from "../signal.ts";

export const addresses: Signal = {
  id: "addresses",
  title: "fixed addresses",
  reads:
    "`ip addr` and the leases of systemd-networkd, against systemd.network.networks and networking.interfaces (systemd.network(5))",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected({ values }) {
    const declared = declaredNetworks(values);
    if (declared === null) return null;
    const keys = declared.networks.flatMap((one) =>
      one.addresses.map((address) => `${one.interface} ${address}`),
    );
    return { items: Object.fromEntries(keys.map((key) => [key, null])), closed: declared.allAddresses };
  },
  tell({ key, kind }, { values }) {
    const [name = "", address = ""] = key.split(" ");
    const option = declaredNetworks(values)?.networks.find((one) => one.interface === name)?.option;
    const command = `ip addr show dev ${quoted(name)}`;
    if (kind === "missing")
      return {
        severity: "warning",
        what: `${name} has not the declared address ${address}`,
        command,
        remedies: [{ kind: "by-hand", command: `networkctl reconfigure ${quoted(name)}` }],
        ...(option === undefined ? {} : { option }),
      };
    return {
      severity: "warning",
      what: `${name} has address ${address}, which is declared nowhere`,
      command,
      remedies: [
        { kind: "by-hand", command: `ip addr del ${quoted(address)} dev ${quoted(name)}` },
        ...(option === undefined
          ? []
          : [{ kind: "adopt" as const, path: option, value: JSON.stringify([address]) }]),
      ],
      ...(option === undefined ? {} : { option }),
    };
  },
};
