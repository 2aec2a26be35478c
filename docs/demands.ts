/**
 * What was asked of the fleet, each with the options that make it so: the rows of `docs/demands.md`. `panther docs`
 * refuses to write the page while an option is missing on one of the hosts, or has another value than the one named here.
 */
import type { Demand } from "pantheros";

const laptops = ["yoga", "zephyrus"];
const servers = ["hetzner-vps", "ovh-vps"];
const primary = ["hetzner-vps"];
const secondary = ["ovh-vps"];
const development = [...laptops, ...primary];

/** A subvolume of the main disk, mounted where it was decided. */
const subvolume = (name: string, mount: string) =>
  [`disko.devices.disk.main.content.partitions.root.content.subvolumes.${name}.mountpoint`, mount] as const;

const btrfs = "disko.devices.disk.main.content.partitions.root.content";
const sshd = "services.openssh.settings";
const niri = "programs.niri.settings";
const zed = "programs.zed-editor.userSettings";
const workspaces = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const demands: readonly Demand[] = [
  // the owner's decisions
  {
    area: "User",
    demand: "The user hbohlen, whose shell is fish",
    hosts: "all",
    options: [["users.users.hbohlen.shell", "pkgs.fish"], "programs.fish.enable"],
  },
  {
    area: "User",
    demand: "hbohlen may become root",
    hosts: "all",
    options: [["users.users.hbohlen.extraGroups", ["wheel"]]],
  },
  {
    area: "User",
    demand: "hbohlen joins networks, where NetworkManager runs",
    hosts: laptops,
    options: [
      ["users.users.hbohlen.extraGroups", ["networkmanager"]],
      ["networking.networkmanager.enable", true],
    ],
  },
  {
    area: "User",
    demand: "hbohlen uses Podman",
    hosts: "all",
    options: [["users.users.hbohlen.extraGroups", ["podman"]]],
  },
  {
    area: "User",
    demand: "Development in ~/dev, whose dev shell activates by itself",
    hosts: development,
    options: [
      'home.file."dev/.envrc".text',
      'home.file."dev/.dev-shell".source',
      "programs.direnv.config.whitelist.exact",
      ["programs.direnv.enable", true],
    ],
  },

  {
    area: "Disks",
    demand: "Btrfs with a label per host",
    hosts: "all",
    options: [[`${btrfs}.type`, "btrfs"], `${btrfs}.extraArgs`],
  },
  {
    area: "Disks",
    demand: "Subvolumes @, @home, @dev, @var, @nix and @snapshots",
    hosts: "all",
    options: [
      subvolume("@", "/"),
      subvolume("@home", "/home"),
      subvolume("@dev", "/home/hbohlen/dev"),
      subvolume("@var", "/var"),
      subvolume("@nix", "/nix"),
      subvolume("@snapshots", "/.snapshots"),
    ],
  },
  {
    area: "Disks",
    demand: "compress=zstd, noatime and ssd",
    hosts: "all",
    options: [[`${btrfs}.subvolumes.@.mountOptions`, ["compress=zstd", "noatime", "ssd"]]],
  },
  {
    area: "Disks",
    demand: "An ESP of 1 GiB at /boot, readable by root only",
    hosts: [...laptops, ...primary],
    options: [
      ["disko.devices.disk.main.content.partitions.esp.content.mountpoint", "/boot"],
      ["disko.devices.disk.main.content.partitions.esp.size", "1G"],
      ["disko.devices.disk.main.content.partitions.esp.content.mountOptions", ["umask=0077"]],
    ],
  },
  {
    area: "Disks",
    demand: "ovh-vps boots by BIOS: an EF02 partition, GRUB, and /boot on ext4",
    hosts: secondary,
    options: [
      ["disko.devices.disk.main.content.partitions.bios.type", "EF02"],
      ["boot.loader.grub.enable", true],
      ["disko.devices.disk.main.content.partitions.boot.content.format", "ext4"],
    ],
  },
  {
    area: "Disks",
    demand: "A mounted ~/dev belongs to its user",
    hosts: "all",
    options: [["systemd.tmpfiles.settings.10-homes./home/hbohlen/dev.d.user", "hbohlen"]],
  },

  {
    area: "Desktop",
    demand: "niri",
    hosts: laptops,
    options: [
      ["programs.niri.enable", true],
      ["programs.niri.package", "pkgs.niri"],
    ],
  },
  {
    area: "Desktop",
    demand: "DankMaterialShell",
    hosts: laptops,
    options: [["programs.dankMaterialShell.enable", true]],
  },
  {
    area: "Desktop",
    demand: "Ghostty, the only terminal",
    hosts: laptops,
    options: [
      ["programs.ghostty.enable", true],
      ["xdg.terminal-exec.settings.default", ["com.mitchellh.ghostty.desktop"]],
    ],
  },
  { area: "Desktop", demand: "fish", hosts: "all", options: [["programs.fish.enable", true]] },
  {
    area: "Desktop",
    demand: "Zed, the primary editor",
    hosts: laptops,
    options: [["programs.zed-editor.enable", true], "home.sessionVariables.EDITOR"],
  },
  {
    area: "Desktop",
    demand: "1Password's window, and its SSH agent",
    hosts: laptops,
    options: [
      ["programs._1password-gui.enable", true],
      "programs.ssh.matchBlocks.local.identityAgent",
      "systemd.user.services.one-password.serviceConfig.ExecStart",
    ],
  },
  {
    area: "Desktop",
    demand: "One polkit agent, that of MATE",
    hosts: laptops,
    options: [
      "systemd.user.services.polkit-agent.serviceConfig.ExecStart",
      ["systemd.user.services.niri-flake-polkit.enable", false],
      ["systemd.user.services.dms.Service.Environment", ["DMS_DISABLE_POLKIT=1"]],
    ],
  },
  {
    area: "Desktop",
    demand: "Mod+Return opens the terminal",
    hosts: laptops,
    options: [[`${niri}.binds.Mod+Return.action.spawn`, "ghostty"]],
  },
  {
    area: "Desktop",
    demand: "Mod+D opens the launcher",
    hosts: laptops,
    options: [`${niri}.binds.Mod+D.action.spawn`],
  },
  {
    area: "Desktop",
    demand: "Mod+1 to Mod+9 go to workspaces",
    hosts: laptops,
    options: workspaces.map((n) => [`${niri}.binds.Mod+${n}.action.focus-workspace`, n] as const),
  },
  {
    area: "Desktop",
    demand: "Mod+F maximises, Mod+Shift+F is fullscreen",
    hosts: laptops,
    options: [
      `${niri}.binds.Mod+F.action.maximize-column`,
      `${niri}.binds.Mod+Shift+F.action.fullscreen-window`,
    ],
  },
  { area: "Desktop", demand: "Gaps of 8", hosts: laptops, options: [[`${niri}.layout.gaps`, 8]] },

  {
    area: "Power",
    demand: "On mains performance",
    hosts: laptops,
    options: [["panther.hardware.power.mains", "performance"], "systemd.services.power-profile.script"],
  },
  {
    area: "Power",
    demand: "On battery above 40 % balanced, below it saver",
    hosts: laptops,
    options: [
      ["panther.hardware.power.battery", "balanced"],
      ["panther.hardware.power.low", "power-saver"],
      ["panther.hardware.power.lowCharge", 40],
    ],
  },
  {
    area: "Power",
    demand: "The charge stops at 80 %",
    hosts: laptops,
    options: [["panther.hardware.power.chargeLimit", 80], "services.udev.extraRules"],
  },
  { area: "Power", demand: "zram", hosts: "all", options: [["zramSwap.enable", true]] },

  {
    area: "Development",
    demand: "Node.js and TypeScript, with language server and formatter",
    hosts: development,
    options: [["home.packages", ["pkgs.nodejs", "pkgs.typescript", "pkgs.vtsls", "pkgs.prettier"]]],
  },
  {
    area: "Development",
    demand: "Python, with language server and formatter",
    hosts: development,
    options: [["home.packages", ["pkgs.python3", "pkgs.basedpyright", "pkgs.ruff"]]],
  },
  {
    area: "Development",
    demand: "Go, with language server and formatter",
    hosts: development,
    options: [
      ["programs.go.enable", true],
      ["home.packages", ["pkgs.gopls", "pkgs.gofumpt"]],
    ],
  },
  {
    area: "Development",
    demand: "Rust, with language server and formatter",
    hosts: development,
    options: [["home.packages", ["pkgs.rustc", "pkgs.cargo", "pkgs.rust-analyzer", "pkgs.rustfmt"]]],
  },
  {
    area: "Development",
    demand: "Nix, with language server and formatter",
    hosts: development,
    options: [["home.packages", ["pkgs.nixd", "pkgs.nixfmt"]]],
  },
  {
    area: "Development",
    demand: "claude-code, opencode and qwen-code",
    hosts: development,
    options: [["home.packages", ["pkgs.claude-code", "pkgs.opencode", "pkgs.qwen-code"]]],
  },
  {
    area: "Development",
    demand: "gemini-cli, codex-acp, claude-code-acp and catnip from numtide's flake",
    hosts: development,
    options: [
      [
        "home.packages",
        ["gemini-cli", "codex-acp", "claude-code-acp", "catnip"].map(
          (name) => `packagesOf("nix-ai-tools").${name}`,
        ),
      ],
    ],
  },
  {
    area: "Development",
    demand: "Podman in Docker's place, without a daemon of Docker",
    hosts: "all",
    options: [
      ["virtualisation.podman.enable", true],
      ["virtualisation.podman.dockerCompat", true],
    ],
  },

  {
    area: "Network",
    demand: "Caddy as the reverse proxy, reached from the tailnet only",
    hosts: primary,
    options: [
      ["services.caddy.enable", true],
      ["networking.firewall.interfaces.tailscale0.allowedTCPPorts", [80]],
    ],
  },
  { area: "Network", demand: "Tailscale", hosts: "all", options: [["services.tailscale.enable", true]] },
  {
    area: "Network",
    demand: "The tag workstation",
    hosts: laptops,
    options: [["services.tailscale.extraUpFlags", ["--advertise-tags=tag:workstation"]]],
  },
  {
    area: "Network",
    demand: "The tags server and development",
    hosts: primary,
    options: [["services.tailscale.extraUpFlags", ["--advertise-tags=tag:server,tag:development"]]],
  },
  {
    area: "Network",
    demand: "The tags server and production",
    hosts: secondary,
    options: [["services.tailscale.extraUpFlags", ["--advertise-tags=tag:server,tag:production"]]],
  },
  {
    area: "Network",
    demand: "Servers are exit nodes",
    hosts: servers,
    options: [
      ["services.tailscale.extraSetFlags", ["--advertise-exit-node"]],
      ["services.tailscale.useRoutingFeatures", "server"],
    ],
  },
  {
    area: "Network",
    demand:
      "SSH and the exporter answer the tailnet; who of it may ask is the policy's matter (flake/tailnet/policy.hujson)",
    hosts: "all",
    options: [["networking.firewall.interfaces.tailscale0.allowedTCPPorts", [22, 9100]]],
  },
  {
    area: "Network",
    demand: "Open to the internet is what the tunnel needs",
    hosts: "all",
    options: [
      "networking.nftables.tables.containers.content",
      ["services.tailscale.openFirewall", true],
      ["services.openssh.openFirewall", false],
    ],
  },
  {
    area: "Network",
    demand: "Containers reach names of the tailnet through the host",
    hosts: "all",
    options: [
      ["virtualisation.podman.defaultNetwork.settings.dns_enabled", true],
      ["networking.firewall.interfaces.podman*.allowedUDPPorts", [53]],
      ["services.resolved.enable", true],
    ],
  },
  {
    area: "Network",
    demand: "Tailscale SSH stays off",
    hosts: "all",
    options: [["services.tailscale.extraSetFlags", ["--ssh=false"]]],
  },
  {
    area: "Network",
    demand: "A new host's sshd answers by keys only, and slows down who tries too often",
    hosts: "all",
    options: ["networking.nftables.tables.bootstrap.content", ["networking.firewall.allowedTCPPorts", [22]]],
  },
  {
    area: "Network",
    demand: "Wi-Fi and other networks by NetworkManager on laptops",
    hosts: laptops,
    options: [["networking.networkmanager.enable", true]],
  },
  {
    area: "Network",
    demand: "systemd-networkd on servers, IPv4 by DHCP and no router advertisements",
    hosts: servers,
    options: [
      ["networking.useNetworkd", true],
      ["systemd.network.networks.10-uplink.networkConfig.DHCP", "ipv4"],
      ["systemd.network.networks.10-uplink.networkConfig.IPv6AcceptRA", false],
    ],
  },
  {
    area: "Network",
    demand: "A static IPv6 address on servers",
    hosts: servers,
    options: ["panther.networking.fixed.interface"],
    waitsFor: "ipv6Address",
  },

  { area: "SSH", demand: "No login as root", hosts: "all", options: [[`${sshd}.PermitRootLogin`, "no"]] },
  {
    area: "SSH",
    demand: "No passwords",
    hosts: "all",
    options: [
      [`${sshd}.PasswordAuthentication`, false],
      [`${sshd}.KbdInteractiveAuthentication`, false],
    ],
  },
  { area: "SSH", demand: "AllowUsers hbohlen", hosts: "all", options: [[`${sshd}.AllowUsers`, ["hbohlen"]]] },
  { area: "SSH", demand: "Three tries", hosts: "all", options: [[`${sshd}.MaxAuthTries`, 3]] },
  {
    area: "SSH",
    demand: "btrbk, with a forced command, on ovh-vps",
    hosts: secondary,
    options: ["panther.services.backup-target"],
    waitsFor: "backupKey",
  },

  {
    area: "Root",
    demand: "sudo without a password on servers, where the key is the credential",
    hosts: servers,
    options: [["security.sudo.wheelNeedsPassword", false]],
  },
  {
    area: "Root",
    demand: "hbohlen is a trusted user of Nix on servers",
    hosts: servers,
    options: [["nix.settings.trusted-users", ["hbohlen"]]],
  },
  {
    area: "Root",
    demand: "Laptops ask for a password that is set at the installation",
    hosts: laptops,
    options: [
      ["panther.users.accounts.mutable", true],
      ["panther.security.sudo.password", true],
    ],
  },

  {
    area: "Secrets",
    demand: "OpNix, with the token of the service account",
    hosts: "all",
    options: [
      ["services.onepassword-secrets.enable", true],
      "systemd.services.opnix-secrets.serviceConfig.ExecStartPre",
    ],
  },
  {
    area: "Secrets",
    demand: "The key of the tailnet",
    hosts: "all",
    options: [
      ["services.onepassword-secrets.secrets.tailscaleAuthKey.reference", "op://pantherOS/tailscale/authKey"],
    ],
  },
  {
    area: "Secrets",
    demand: "The token for GitHub",
    hosts: primary,
    options: [
      ["services.onepassword-secrets.secrets.githubPatToken.reference", "op://pantherOS/github-pat/token"],
    ],
  },
  {
    area: "Secrets",
    demand: "The credentials of the cache's bucket",
    hosts: primary,
    options: [
      [
        "services.onepassword-secrets.secrets.backblazeB2AtticCredentials.reference",
        "op://pantherOS/backblaze-b2/attic-credentials",
      ],
    ],
  },

  {
    area: "Cache and backups",
    demand: "attic, in Backblaze's bucket pantherOS-nix-cache in us-west-004",
    hosts: primary,
    options: [
      ["services.atticd.enable", true],
      ["services.atticd.settings.storage.bucket", "pantherOS-nix-cache"],
      ["services.atticd.settings.storage.region", "us-west-004"],
    ],
  },
  {
    area: "Cache and backups",
    demand: "Every host asks the cache before it builds",
    hosts: "all",
    options: ["panther.services.nix-cache.cache", ["environment.systemPackages", ["pkgs.attic-client"]]],
    waitsFor: "cacheKey",
  },
  {
    area: "Cache and backups",
    demand: "Snapshots on laptops: 7 daily, 4 weekly, 12 monthly",
    hosts: laptops,
    options: [["services.btrbk.instances.snapshots.settings.snapshot_preserve", "7d 4w 12m"]],
  },
  {
    area: "Cache and backups",
    demand: "Snapshots on servers: 30 daily, 12 weekly, 12 monthly",
    hosts: servers,
    options: [["services.btrbk.instances.snapshots.settings.snapshot_preserve", "30d 12w 12m"]],
  },
  {
    area: "Cache and backups",
    demand: "Sent to ovh-vps",
    hosts: development,
    options: [["panther.services.backup.to", "ovh-vps"]],
    waitsFor: "backupKey",
  },
  {
    area: "Cache and backups",
    demand: "Off-site by restic, from the read-only snapshots, to the bucket pantherOS-backups",
    hosts: "all",
    options: [["panther.services.off-site.bucket", "pantherOS-backups"]],
    waitsFor: "resticCreated",
  },

  {
    area: "Monitoring",
    demand: "A node exporter on every host",
    hosts: "all",
    options: [["services.prometheus.exporters.node.enable", true]],
  },
  {
    area: "Monitoring",
    demand: "Prometheus on hetzner-vps, behind the proxy",
    hosts: primary,
    options: [
      ["services.prometheus.enable", true],
      ["services.prometheus.listenAddress", "127.0.0.1"],
      "services.prometheus.scrapeConfigs",
    ],
  },
  {
    area: "Monitoring",
    demand: "Grafana on hetzner-vps, with a dashboard that comes with it",
    hosts: primary,
    options: ["panther.services.grafana.path"],
    waitsFor: "grafanaCreated",
  },
  {
    area: "Monitoring",
    demand: "Alerts: disk over 85 %, last backup over 36 h, snapshot older than 24 h",
    hosts: primary,
    options: [
      ["panther.services.prometheus.diskFull", 85],
      ["panther.services.prometheus.backupAge", 36],
      ["panther.services.prometheus.snapshotAge", 24],
      "services.prometheus.rules",
    ],
  },
  {
    area: "Monitoring",
    demand: "An alert on drift",
    hosts: primary,
    options: ["services.prometheus.rules"],
  },
  {
    area: "Monitoring",
    demand: "Every host tells in which ways it is not what is declared",
    hosts: [...laptops, ...servers],
    options: ["systemd.services.drift-watch.serviceConfig.ExecStart", "environment.loginShellInit"],
  },
  {
    area: "Monitoring",
    demand: "Alerts come to where somebody sits",
    hosts: laptops,
    options: ["systemd.user.services.fleet-alerts.script"],
  },

  {
    area: "Release",
    demand: "State version 25.11",
    hosts: "all",
    options: [
      ["system.stateVersion", "25.11"],
      ["home.stateVersion", "25.11"],
    ],
  },

  // the modules, by the folders they were asked for in
  {
    area: "Core modules",
    demand: "base: flakes, garbage collection, optimisation",
    hosts: "all",
    options: [
      ["nix.settings.experimental-features", ["nix-command", "flakes"]],
      ["nix.gc.automatic", true],
      ["nix.optimise.automatic", true],
    ],
  },
  {
    area: "Core modules",
    demand: "base: locale, time zone, console, base packages",
    hosts: "all",
    options: [
      "time.timeZone",
      "panther.core.base.locale",
      "panther.core.base.keyMap",
      "environment.systemPackages",
    ],
  },
  {
    area: "Core modules",
    demand: "boot: systemd-boot where the firmware is UEFI, generations kept",
    hosts: development,
    options: [
      ["boot.loader.systemd-boot.enable", true],
      ["boot.loader.systemd-boot.configurationLimit", 10],
    ],
  },
  {
    area: "Core modules",
    demand: "boot: GRUB where it is BIOS, generations kept",
    hosts: secondary,
    options: [
      ["boot.loader.grub.enable", true],
      ["boot.loader.grub.configurationLimit", 10],
    ],
  },
  {
    area: "Core modules",
    demand: "boot: initrd modules from the report",
    hosts: development,
    options: ["hardware.facter.reportPath"],
  },
  {
    area: "Core modules",
    demand: "boot: initrd modules by name, where there is no report yet",
    hosts: secondary,
    options: [["boot.initrd.availableKernelModules", ["virtio_pci", "virtio_scsi"]]],
  },
  {
    area: "Core modules",
    demand: "boot: the kernel that new hardware needs",
    hosts: ["yoga"],
    options: [["boot.kernelPackages", "pkgs.linuxPackages_latest"]],
  },
  {
    area: "Core modules",
    demand: "boot: /tmp is emptied, a panic starts anew",
    hosts: "all",
    options: [
      ["boot.tmp.cleanOnBoot", true],
      ["boot.kernelParams", ["panic=10"]],
    ],
  },
  {
    area: "Core modules",
    demand: "systemd: bounds for journal and core dumps, oomd",
    hosts: "all",
    options: [
      "services.journald.extraConfig",
      "systemd.coredump.extraConfig",
      ["systemd.oomd.enableUserSlices", true],
    ],
  },
  { area: "Core modules", demand: "resolver", hosts: "all", options: [["services.resolved.enable", true]] },

  { area: "Service modules", demand: "fwupd", hosts: laptops, options: [["services.fwupd.enable", true]] },
  {
    area: "Service modules",
    demand: "scrub of every Btrfs",
    hosts: "all",
    options: [["services.btrfs.autoScrub.enable", true]],
  },
  {
    area: "Service modules",
    demand: "codespace role of hetzner-vps",
    hosts: primary,
    options: [
      ["users.users.hbohlen.linger", true],
      ["programs.nix-ld.enable", true],
    ],
  },

  {
    area: "Security modules",
    demand: "firewall: nftables",
    hosts: "all",
    options: [["networking.nftables.enable", true]],
  },
  {
    area: "Security modules",
    demand: "kernel: settings with a reason each",
    hosts: "all",
    options: ["boot.kernel.sysctl"],
  },
  {
    area: "Security modules",
    demand: "audit of what runs as root",
    hosts: servers,
    options: [["security.auditd.enable", true], "security.audit.rules"],
  },
  {
    area: "Security modules",
    demand: "1password",
    hosts: laptops,
    options: [
      ["programs._1password.enable", true],
      ["programs._1password-gui.polkitPolicyOwners", ["hbohlen"]],
    ],
  },

  {
    area: "Hardware modules",
    demand: "yoga: a keyboard on the screen while it is a tablet",
    hosts: ["yoga"],
    options: [
      "systemd.user.services.touch-keyboard.serviceConfig.ExecStart",
      `${niri}.switch-events.tablet-mode-on.action.spawn`,
    ],
  },
  {
    area: "Hardware modules",
    demand: "yoga: the NPU, by a kernel that has its driver",
    hosts: ["yoga"],
    options: [["boot.kernelPackages", "pkgs.linuxPackages_latest"]],
  },
  {
    area: "Hardware modules",
    demand: "yoga: rotation, touch and pen on the built-in screen",
    hosts: ["yoga"],
    options: [
      ["hardware.sensor.iio.enable", true],
      ["services.iio-niri.enable", true],
      [`${niri}.input.touch.map-to-output`, "eDP-1"],
      [`${niri}.input.tablet.map-to-output`, "eDP-1"],
    ],
  },
  {
    area: "Hardware modules",
    demand: "yoga: fingerprint",
    hosts: ["yoga"],
    options: [["services.fprintd.enable", true]],
  },
  {
    area: "Hardware modules",
    demand: "zephyrus: NVIDIA asleep until it is asked for, with the bus ids of both GPUs",
    hosts: ["zephyrus"],
    options: [
      ["hardware.nvidia.powerManagement.finegrained", true],
      ["hardware.nvidia.powerManagement.enable", true],
    ],
  },
  {
    area: "Hardware modules",
    demand: "zephyrus: asusd, with the charge limit",
    hosts: ["zephyrus"],
    options: [["services.asusd.enable", true], 'environment.etc."asusd/asusd.ron".text'],
  },
  {
    area: "Hardware modules",
    demand: "zephyrus: two SSDs used on purpose",
    hosts: ["zephyrus"],
    options: [
      [
        "disko.devices.disk.second.content.partitions.data.content.subvolumes.@containers.mountpoint",
        "/var/lib/containers",
      ],
      ["services.btrbk.instances.second-disk.settings.volume./.target", "/backup"],
    ],
  },
  {
    area: "Hardware modules",
    demand: "power profiles by source and charge",
    hosts: laptops,
    options: [
      ["services.power-profiles-daemon.enable", true],
      "systemd.timers.power-profile.timerConfig.OnUnitActiveSec",
    ],
  },
  {
    area: "Hardware modules",
    demand: "servers: guest agent, serial console",
    hosts: servers,
    options: [
      ["services.qemuGuest.enable", true],
      ["boot.kernelParams", ["console=ttyS0,115200"]],
    ],
  },

  {
    area: "Home modules",
    demand: "fish: plugins and abbreviations",
    hosts: "all",
    options: ["programs.fish.plugins", "programs.fish.shellAbbrs"],
  },
  {
    area: "Home modules",
    demand: "starship, zoxide, fzf, eza",
    hosts: "all",
    options: [
      ["programs.starship.enable", true],
      ["programs.zoxide.enable", true],
      ["programs.fzf.enable", true],
      ["programs.eza.enable", true],
    ],
  },
  {
    area: "Home modules",
    demand: "direnv",
    hosts: development,
    options: [
      ["programs.direnv.enable", true],
      ["programs.direnv.nix-direnv.enable", true],
    ],
  },
  {
    area: "Home modules",
    demand: "git",
    hosts: "all",
    options: [
      ["programs.git.enable", true],
      ["programs.delta.enable", true],
    ],
  },
  {
    area: "Home modules",
    demand: "ssh, with 1Password's agent",
    hosts: "all",
    options: [["programs.ssh.enable", true], "programs.ssh.matchBlocks"],
  },
  { area: "Home modules", demand: "zellij", hosts: "all", options: [["programs.zellij.enable", true]] },
  {
    area: "Home modules",
    demand: "zed: language servers",
    hosts: laptops,
    options: [
      `${zed}.lsp.vtsls.binary.path`,
      `${zed}.lsp.basedpyright.binary.path`,
      `${zed}.lsp.gopls.binary.path`,
      `${zed}.lsp.rust-analyzer.binary.path`,
      `${zed}.lsp.nixd.binary.path`,
    ],
  },
  {
    area: "Home modules",
    demand: "zed: agents",
    hosts: laptops,
    options: [
      `${zed}.agent_servers.claude.command`,
      `${zed}.agent_servers.codex.command`,
      `${zed}.agent_servers.gemini.command`,
    ],
  },
  {
    area: "Home modules",
    demand: "browser, with 1Password",
    hosts: laptops,
    options: [["programs.firefox.enable", true], "programs.firefox.policies.ExtensionSettings"],
  },
  {
    area: "Home modules",
    demand: "containers: tools beside Podman",
    hosts: development,
    options: [["home.packages", ["pkgs.podman-compose", "pkgs.skopeo"]]],
  },
  {
    area: "Home modules",
    demand: "niri: the output of yoga, from its report",
    hosts: ["yoga"],
    options: [
      [`${niri}.outputs.eDP-1.mode.width`, 1920],
      [`${niri}.outputs.eDP-1.mode.height`, 1200],
    ],
  },
  {
    area: "Home modules",
    demand: "niri: the output of zephyrus, from its report",
    hosts: ["zephyrus"],
    options: [
      [`${niri}.outputs.eDP-1.mode.width`, 2560],
      [`${niri}.outputs.eDP-1.mode.height`, 1600],
    ],
  },
  {
    area: "Home modules",
    demand: "theme and fonts",
    hosts: laptops,
    options: [["gtk.enable", true], "home.pointerCursor.name", "fonts.packages"],
  },
  {
    area: "Home modules",
    demand: "portals",
    hosts: laptops,
    options: ["xdg.portal.extraPortals", "xdg.portal.config.niri.default"],
  },
  {
    area: "Home modules",
    demand: "clipboard and screenshots",
    hosts: laptops,
    options: [
      ["services.cliphist.enable", true],
      `${niri}.binds.Print.action.screenshot`,
      ["home.packages", ["pkgs.satty"]],
    ],
  },
];

export default demands;
