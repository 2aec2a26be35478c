import { defineModule } from "pantheros";

/** Drivers of the virtual devices come from the hardware report, or from the host's hardware layer where there is none. */
export const virtualMachine = defineModule({
  name: "hardware.servers",
  description:
    "A virtual server: the provider's agent, and a console on the serial line that the provider shows.",
  nixos: {
    services: { qemuGuest: { enable: true } },
    // the last one named gets /dev/console, and with it the messages of the boot (kernel, admin-guide/serial-console)
    boot: { kernelParams: ["console=tty0", "console=ttyS0,115200"] },
  },
});
