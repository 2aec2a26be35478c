import { defineModule } from "pantheros";

export const kernel = defineModule({
  name: "security.kernel",
  description: "Kernel settings that take nothing from the host's use and something from an attacker's.",
  nixos: {
    boot: {
      kernel: {
        sysctl: {
          // the kernel's log tells addresses and devices to every process otherwise (kernel, admin-guide/sysctl/kernel)
          "kernel.dmesg_restrict": 1,
          // a running kernel is not to be replaced without the boot loader: there is nothing here that does (same place)
          "kernel.kexec_load_disabled": 1,
          // nobody in the same network is to change the host's routes; the hosts have one gateway, or the tailnet's
          // (kernel, networking/ip-sysctl)
          "net.ipv4.conf.all.accept_redirects": 0,
          "net.ipv4.conf.default.accept_redirects": 0,
          "net.ipv6.conf.all.accept_redirects": 0,
          "net.ipv6.conf.default.accept_redirects": 0,
          // nor do the hosts, some of which forward for the tailnet, change those of others
          "net.ipv4.conf.all.send_redirects": 0,
          "net.ipv4.conf.default.send_redirects": 0,
        },
      },
    },
  },
});
