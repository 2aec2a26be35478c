import { defineModule } from "pantheros";

/** `auid` is who logged in, and stays the same through sudo; services, which nobody logged in for, have none (audit.rules(7)). */
export const audit = defineModule({
  name: "security.audit",
  description: "Notes every command that a person runs as root, under the name by which they logged in.",
  nixos: {
    security: {
      auditd: { enable: true },
      audit: {
        enable: true,
        rules: [
          "-a always,exit -F arch=b64 -S execve -F euid=0 -F auid>=1000 -F auid!=unset -k root-commands",
        ],
      },
    },
  },
});
