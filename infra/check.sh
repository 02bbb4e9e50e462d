#!/bin/sh
# Before the app is packaged: is this the build for Azure? The other one is a library, which the Functions host cannot run.
set -eu

if [ "${OfficialPackages:-}" != "true" ]; then
    echo "Say which build you want: export OfficialPackages=true, and run azd again." >&2
    exit 1
fi
