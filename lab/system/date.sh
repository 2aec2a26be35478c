#!/bin/sh
# date, with a clock that is wrong by as many seconds as /run/lab/skew says: the clock of the kernel is everybody's.
[ -e /run/lab/skew ] || exec /usr/bin/date "$@"
exec /usr/bin/date --date="$(cat /run/lab/skew) seconds" "$@"
