import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bootDefault } from "../../src/drift/signals/boot-default.ts";
import { declares, type FakeHost } from "./host.ts";
import { addSystem, nixosHost, told } from "./nixos.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/nixos/${name}`, import.meta.url), "utf8");

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());
const found = () => told(host.drift([bootDefault]));

describe("what systemd-boot starts", () => {
  const entries = "/boot/loader/entries";
  const firmware = (name: string, text: string) =>
    host.file(
      `/sys/firmware/efi/efivars/${name}-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f`,
      `\u0007\0\0\0${text.replaceAll(/./g, "$&\0")}\0\0`,
    );
  beforeEach(() => {
    const entry = fixture("nixos-generation.conf");
    host.file(`${entries}/nixos-generation-12.conf`, entry);
    host.file(`${entries}/nixos-generation-11.conf`, entry.replace("store/now", "store/older"));
    host.file(
      "/boot/loader/loader.conf",
      "timeout 5\ndefault nixos-generation-12.conf\neditor 0\nconsole-mode keep\n",
    );
    host.file("/boot/EFI/nixos/linux-1-bzImage.efi", "");
    host.file("/boot/EFI/nixos/linux-1-initrd.efi", "");
  });

  it("says nothing where it is the system profile", () => {
    expect(found()).toEqual([]);
    firmware("LoaderEntryOneShot", "");
    expect(found()).toEqual([]);
  });

  it.each<[string, () => void, readonly [string, string]]>([
    [
      "another default",
      () => host.file("/boot/loader/loader.conf", "default  nixos-generation-11.conf\n"),
      ["default", "generation 11 (nixos-generation-11.conf), instead of generation 12"],
    ],
    [
      "a default that somebody chose in the firmware",
      () => firmware("LoaderEntryDefault", "nixos-generation-11.conf"),
      ["default", "generation 11 (nixos-generation-11.conf, chosen with bootctl), instead of generation 12"],
    ],
    [
      "an order for one start",
      () => firmware("LoaderEntryOneShot", "nixos-generation-11.conf"),
      ["next", "nixos-generation-11.conf"],
    ],
    [
      "a profile that moved on without the menu",
      () => {
        addSystem(host, 13, "next");
        host.link("/nix/var/nix/profiles/system", "system-13-link");
      },
      ["default", "generation 12 (nixos-generation-12.conf), instead of generation 13"],
    ],
    [
      "an entry that is gone",
      () => host.remove(`${entries}/nixos-generation-12.conf`),
      ["default", "nixos-generation-12.conf, an entry that is not there"],
    ],
    [
      "a kernel that is gone",
      () => host.remove("/boot/EFI/nixos/linux-1-bzImage.efi"),
      ["file", "/EFI/nixos/linux-1-bzImage.efi"],
    ],
    [
      "an entry of something else",
      () => host.file(`${entries}/nixos-generation-12.conf`, "title Memtest\nefi /memtest.efi\n"),
      ["default", "nixos-generation-12.conf, which starts no system of NixOS"],
    ],
  ])("finds %s", (_name, change, expected) => {
    change();
    expect(found()).toEqual([expected]);
  });

  it("knows entries with a count of attempts", () => {
    host.file(`${entries}/nixos-generation-12+2-1.conf`, host.read(`${entries}/nixos-generation-12.conf`));
    host.remove(`${entries}/nixos-generation-12.conf`);
    expect(found()).toEqual([]);
  });

  it.each([
    ["default @saved\n", "the default is whichever entry was chosen last"],
    ["default nixos-*\n", "the default is a pattern, nixos-*"],
    ["default auto-windows\n", "the default auto-windows is no entry of loader/entries"],
    ["timeout 5\n", "loader.conf names no default"],
  ])("does not know with %j", (text, why) => {
    host.file("/boot/loader/loader.conf", text);
    expect(found()).toEqual([["unknown", why]]);
  });
});

describe("what GRUB starts", () => {
  beforeEach(() => host.file("/boot/grub/grub.cfg", fixture("grub.cfg")));
  const menu = (from: string, to: string) =>
    host.file("/boot/grub/grub.cfg", fixture("grub.cfg").replace(from, to));

  it("says nothing where it is the system profile", () => {
    expect(found()).toEqual([]);
    host.file("/boot/grub/grubenv", "# GRUB Environment Block\nnext_entry=\n####");
    expect(found()).toEqual([]);
  });

  it.each<[string, () => void, readonly [string, string]]>([
    [
      "another system in front",
      () => menu("init=/nix/store/now", "init=/nix/store/older"),
      ["default", "generation 11 (entry 0), instead of generation 12"],
    ],
    [
      "an entry for one start",
      () => host.file("/boot/grub/grubenv", "# GRUB Environment Block\nnext_entry=1>1\n####"),
      ["next", "1>1"],
    ],
    [
      "a default that is no system",
      () => menu("set default=0", "set default=7"),
      ["default", "entry 7, which starts no system of NixOS"],
    ],
  ])("finds %s", (_name, change, expected) => {
    change();
    expect(found()).toEqual([expected]);
  });

  it("takes the first entry of a submenu for it", () => {
    menu("set default=0", "set default=1");
    expect(found()).toEqual([]);
  });

  it("does not know where GRUB remembers what was chosen", () => {
    menu("set default=0", 'set default="${saved_entry}"');
    expect(found()).toEqual([["unknown", "the default is whichever entry was chosen last"]]);
  });
});

it("does not know without a menu, and says nothing of containers", () => {
  expect(found()).toEqual([["unknown", "there is no menu of systemd-boot or GRUB"]]);
  expect(told(host.drift([bootDefault], declares([["boot.isContainer", true]])))).toEqual([]);
});
