import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { home } from "../../src/drift/signals/home.ts";
import type { FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";
import { systemctl } from "./systemctl.ts";

describe("homes", () => {
  let host: FakeHost;
  const generation = "/nix/store/g-home-manager-generation";
  const files = "/nix/store/f-home-manager-files";
  const unit = "home-manager-alice.service";
  const current = "/home/alice/.local/state/home-manager/gcroots/current-home";
  const found = () => told(host.drift([home]));

  beforeEach(() => {
    host = nixosHost();
    host.link(`/nix/store/now-units/${unit}`, `/nix/store/unit/${unit}`);
    host.file(
      `/nix/store/unit/${unit}`,
      `[Service]\nExecStart=/nix/store/x-hm-setup-env ${generation}\nRemainAfterExit=yes\nUser=alice\n`,
    );
    host.link(`${generation}/home-files`, files);
    for (const name of [".config/git/config", ".bashrc", 'a "b"\n$c']) {
      host.file(`/nix/store/source/${name}`, `declared ${name}`);
      host.link(`${files}/${name}`, `/nix/store/source/${name}`);
      host.link(`/home/alice/${name}`, `${files}/${name}`);
    }
    host.link(current, generation);
    systemctl(host, { [unit]: {} });
  });
  afterEach(() => host.dispose());

  it("says nothing of a home as home-manager left it", () => {
    expect(found()).toEqual([]);
    host.remove(current);
    expect(found()).toEqual([]);
    // home-manager leaves files of the same content as they are
    host.file("/home/alice/.bashrc", "declared .bashrc");
    expect(found()).toEqual([]);
  });

  it.each<[string, () => void, readonly [string, string]]>([
    ["a replaced file", () => host.file("/home/alice/.bashrc", "mine"), ["alice/.bashrc", "replaced"]],
    [
      "a file that is gone",
      () => host.remove("/home/alice/.config"),
      ["alice/.config/git/config", "missing"],
    ],
    [
      "a link that leads elsewhere",
      () => host.link("/home/alice/.bashrc", "/srv/bashrc"),
      ["alice/.bashrc", "leads to /srv/bashrc"],
    ],
    [
      "another generation, once",
      () => {
        host.link(current, "/nix/store/other-home-manager-generation");
        host.file("/nix/store/other-home-manager-generation/activate", "");
        host.link("/home/alice/.bashrc", "/nix/store/other-home-manager-files/.bashrc");
      },
      ["alice/", "another generation"],
    ],
    [
      "another generation by its links",
      () => {
        host.remove(current);
        host.link("/home/alice/.bashrc", "/nix/store/other-home-manager-files/.bashrc");
        host.remove("/home/alice/.config");
      },
      ["alice/", "another generation"],
    ],
    [
      "a name with quotes and ends of lines",
      () => host.remove('/home/alice/a "b"\n$c'),
      ['alice/a "b"\u0001$c', "missing"],
    ],
  ])("finds %s", (_name, change, expected) => {
    change();
    expect(found()).toEqual([expected]);
  });

  it("leaves a home that was not activated to the signals for units", () => {
    host.file("/home/alice/.bashrc", "mine");
    systemctl(host, { [unit]: { ActiveState: "failed" } });
    expect(found()).toEqual([["unknown", "home-manager-alice.service is not active"]]);
  });

  it("does not know what it cannot read", () => {
    host.remove(files);
    expect(found()).toEqual([["unknown", "what home-manager-alice.service activates cannot be read"]]);
    host.remove("/nix/store/now-units");
    expect(found()).toEqual([["unknown", "the running system has no units"]]);
  });
});
