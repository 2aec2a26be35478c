import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { containers } from "../../src/drift/signals/containers.ts";
import { processes } from "../../src/drift/signals/processes.ts";
import { declares, type FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

describe("programs that are not of the system", () => {
  const found = () => told(host.drift([processes]));
  let pid = 100;
  const process = (group: string, exe: string | null, space = "pid:[1]", id = ++pid) => {
    host.file(`/proc/${id}/cgroup`, `0::${group}\n`);
    if (exe !== null) host.link(`/proc/${id}/exe`, exe);
    host.link(`/proc/${id}/ns/pid`, space);
  };
  const service = (name: string, text = "") => {
    host.link(`/nix/store/now-units/${name}`, `/nix/store/unit-${name}/${name}`);
    host.file(`/nix/store/unit-${name}/${name}`, `[Unit]\n${text}\n[Service]\n`);
  };
  beforeEach(() => {
    host.program("nix-store", "/nix/store/now\n/nix/store/a-systemd-258\n/nix/store/b-nginx-1.28\n");
    process("/init.scope", "/nix/store/a-systemd-258/lib/systemd/systemd", "pid:[1]", 1);
    process("/", null);
    process("/system.slice/nginx.service", "/nix/store/b-nginx-1.28/bin/nginx");
    service("nginx.service");
  });

  it("says nothing of the system's own, of sessions, containers and builds", () => {
    process("/user.slice/user-1000.slice/session-1.scope", "/home/alice/dev/a.out");
    process("/machine.slice/libpod-0f.scope/container", "/usr/local/bin/node", "pid:[7]");
    process("/system.slice/web.service/libpod-payload-0f", "/app/server", "pid:[8]");
    process("/system.slice/nix-daemon.service", "/build/conftest");
    process("/system.slice/nixos-rebuild-switch-to-configuration.service", "/nix/store/n-new/bin/switch");
    process("/system.slice/web.service", "/memfd:crun (deleted)");
    expect(found()).toEqual([]);
  });

  it.each<[string, () => void, readonly [string, string]]>([
    [
      "a program of a unit made by hand",
      () => process("/system.slice/run-r0f.service", "/tmp/miner"),
      ["/tmp/miner", "runs /tmp/miner"],
    ],
    [
      "a program that was put into a service of the system",
      () => process("/system.slice/nginx.service", "/opt/x/nginx"),
      ["nginx.service", "runs /opt/x/nginx"],
    ],
    [
      "a program that was deleted",
      () => process("/system.slice/nginx.service", "/nix/store/c-nginx-1.27/bin/nginx (deleted)"),
      ["nginx.service", "runs /nix/store/c-nginx-1.27/bin/nginx, which is deleted"],
    ],
    [
      "a program of another system, once",
      () => {
        process("/system.slice/nginx.service", "/nix/store/c-nginx-1.27/bin/nginx");
        process("/system.slice/nginx.service", "/nix/store/d-nginx-1.26/bin/nginx");
      },
      ["nginx.service", "runs /nix/store/c-nginx-1.27/bin/nginx, of another system"],
    ],
    [
      "a name with quotes and ends of lines",
      () => process("/system.slice/x.service", '/tmp/a "b"\nc'),
      ['/tmp/a "b"\u0001c', 'runs /tmp/a "b"\u0001c'],
    ],
  ])("finds %s", (_name, change, expected) => {
    change();
    expect(found()).toEqual([expected]);
  });

  it("knows its way in a container, and beside older hierarchies", () => {
    const inside = (group: string) => `/panther.slice/web/payload${group}`;
    process(inside("/init.scope"), "/nix/store/a-systemd-258/lib/systemd/systemd", "pid:[1]", 1);
    process(inside("/system.slice/run-1.service"), "/tmp/miner");
    process(inside("/user.slice/user-0.slice"), "/tmp/mine");
    expect(found()).toEqual([["/tmp/miner", "runs /tmp/miner"]]);
    host.file(`/proc/${pid}/cgroup`, `9:name=systemd:${inside("/system.slice/run-2.service")}\n0::/\n`);
    expect(found()).toEqual([
      ["/tmp/mine", "runs /tmp/mine"],
      ["/tmp/miner", "runs /tmp/miner"],
    ]);
    host.file("/proc/1/cgroup", "0::/\n");
    expect(found()).toEqual([["unknown", "programs of processes cannot be read"]]);
  });

  it.each(["X-RestartIfChanged=false", "X-ReloadIfChanged=true", "KillMode=process"])(
    "says nothing of a unit with %s, which runs on through a switch",
    (line) => {
      process("/system.slice/system-getty.slice/getty@tty1.service", "/nix/store/c-nginx-1.27/bin/nginx");
      service("getty@.service", line);
      expect(found()).toEqual([]);
      service("getty@.service");
      expect(found()).toHaveLength(1);
      host.file("/nix/store/now-units/getty@tty1.service.d/overrides.conf", `[Unit]\n${line}\n`);
      expect(found()).toEqual([]);
    },
  );

  it("does not know without processes, Nix or root", () => {
    host.remove("/proc/1");
    expect(found()).toEqual([["unknown", "programs of processes cannot be read"]]);
    process("/init.scope", "/nix/store/a-systemd-258/lib/systemd/systemd", "pid:[1]", 1);
    host.program("nix-store", "#!/bin/sh\nexit 1\n");
    expect(found()).toEqual([["unknown", "Nix does not know the running system"]]);
    host.program("sudo", "#!/bin/sh\nexit 1\n");
    host.program("id", "1000\n");
    expect(found()).toEqual([["unknown", "only root may read it"]]);
  });
});

describe("containers that nobody declared", () => {
  const list = "/var/lib/containers/storage/overlay-containers/containers.json";
  const found = (...definitions: Parameters<typeof declares>[0]) =>
    told(host.drift([containers], declares(definitions)));
  const listed = (...lines: readonly string[]) => {
    host.file(list, '[{"id":"0f","names":["web"]}]');
    host.program("podman", `${lines.join("\n")}\n`);
  };

  it("says nothing where there are none", () => {
    expect(found()).toEqual([]);
    host.file(list, "[]");
    expect(found()).toEqual([]);
  });

  it("says nothing of declared ones, of those that remove themselves, and of what holds a pod together", () => {
    listed("web false false docker.io/web:1", "shell true false alpine", "0f-infra false true ");
    host.link("/nix/store/now-units/podman-web.service", "/nix/store/unit/podman-web.service");
    expect(found()).toEqual([]);
    host.remove("/nix/store/now-units/podman-web.service");
    expect(found(["virtualisation.oci-containers.containers.web.image", "docker.io/web:1"])).toEqual([]);
  });

  it("finds one that was started by hand", () => {
    listed("web false false docker.io/library/nginx:latest");
    expect(found()).toEqual([["web", "docker.io/library/nginx:latest"]]);
  });

  it("does not know without podman, or where it fails", () => {
    listed();
    host.program("podman", "#!/bin/sh\nexit 125\n");
    expect(found()).toEqual([["unknown", "podman does not answer"]]);
  });
});
