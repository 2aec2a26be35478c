import { defineModule } from "pantheros";

export const firmware = defineModule({
  name: "services.firmware",
  description:
    "Firmware updates of the machine and its devices from the Linux Vendor Firmware Service, applied on demand.",
  nixos: { services: { fwupd: { enable: true } } },
});
