import { defineFleet, defineHost } from "pantheros";
import { expect, it } from "vitest";
import yoga from "../../hosts/yoga/default.ts";
import { buildHost } from "../../modules/nixos/services/build-host.ts";
import { remoteBuilds } from "../../modules/nixos/services/remote-builds.ts";
import { ssh } from "../../modules/nixos/services/ssh.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";
import { merge, root } from "./configuration.ts";
import { publicKey } from "../support/keys.ts";

const key = publicKey("builder");
const hostKey = publicKey("root@big");

/** A laptop, and a server that is to build; of the server its owner has said so much. */
function fleet(facts: Readonly<Record<string, unknown>>, known: { readonly hostKey?: string } = { hostKey }) {
  const like = (name: string, more: object) =>
    defineHost(name, { ...yoga.definition, ...more } as Parameters<typeof defineHost<"/">>[1]);
  const { fleet: evaluated } = evaluateFleet(
    defineFleet("test", {
      description: "Two machines",
      inputs: {},
      hosts: [
        like("laptop", { use: [remoteBuilds({ jobs: 6 })] }),
        like("big", { role: "server", use: [ssh(), buildHost()], ...known }),
      ],
      owner: { hosts: { big: { facts } } },
    }),
    root,
  );
  const [laptop, big] = evaluated!.hosts;
  return { laptop: merge(laptop.nixos), big: merge(big.nixos), secrets: laptop.secrets };
}

it("hosts build on the servers that have a key for it, and know them by their host keys", () => {
  const { laptop, big, secrets } = fleet({ builderKey: key, tailnetDomain: "tail1.ts.net" });
  expect(laptop.nix.distributedBuilds).toBe(true);
  const [machine, ...others] = laptop.nix.buildMachines;
  expect(others).toEqual([]);
  expect(machine).toMatchObject({
    hostName: "big.tail1.ts.net",
    protocol: "ssh-ng",
    sshUser: "nix-ssh",
    systems: ["x86_64-linux"],
    maxJobs: 6,
  });
  // without the comment, which is the machine's own name for itself
  expect(Buffer.from(machine.publicHostKey, "base64").toString()).toBe(
    hostKey.split(" ").slice(0, 2).join(" "),
  );
  expect(secrets.map(({ secret }) => JSON.stringify(secret)).join()).toContain("nix-builder");
  expect(big.nix.sshServe).toEqual({ enable: true, protocol: "ssh-ng", write: true, keys: [key] });
  expect(big.nix.settings["trusted-users"]).toEqual(["nix-ssh"]);
  expect(big.services.openssh.settings.AllowUsers).toContain("nix-ssh");
});

it("nobody builds elsewhere while there is no such key, or a builder's own key is not known", () => {
  for (const { laptop, big, secrets } of [fleet({})]) {
    expect(laptop.nix).toBeUndefined();
    expect(big.nix).toBeUndefined();
    expect(secrets).toEqual([]);
  }
  expect(fleet({ builderKey: key }, {}).laptop.nix).toBeUndefined();
});
