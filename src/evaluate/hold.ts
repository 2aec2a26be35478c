/** What a process that is held until it is wanted hears: that it is, and then that it is let go. Others hear nothing. */
export const hold = { held: "h", go: "g" } as const;
