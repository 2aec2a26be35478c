import { defineModule } from "pantheros";

/** Started by hand, or by `ssh -t HOST zellij attach --create`: the session goes on when the connection breaks. */
export const zellij = defineModule({
  name: "shell.zellij",
  description: "Sessions of terminals that outlive the connection.",
  home: {
    programs: {
      zellij: {
        enable: true,
        settings: {
          // fish and starship show a session's name by themselves; the tips come back at every start
          show_startup_tips: false,
          pane_frames: false,
        },
      },
    },
  },
});
