import { defineModule, pkgs } from "pantheros";

/**
 * niri's own file of portals names GNOME's, which shares the screen, before GTK's; but GNOME's file chooser is Nautilus,
 * which is not there.
 */
export const portals = defineModule({
  name: "desktop.portals",
  description: "What sandboxed and other programs ask the desktop for: files, screen sharing, secrets.",
  nixos: {
    xdg: {
      portal: {
        extraPortals: [pkgs["xdg-desktop-portal-gtk"]],
        config: {
          niri: {
            default: ["gnome", "gtk"],
            "org.freedesktop.impl.portal.Access": ["gtk"],
            "org.freedesktop.impl.portal.FileChooser": ["gtk"],
            "org.freedesktop.impl.portal.Notification": ["gtk"],
            "org.freedesktop.impl.portal.Secret": ["gnome-keyring"],
          },
        },
      },
    },
  },
});
