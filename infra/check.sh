#!/bin/sh
# Before the app is packaged: is this the build for Azure? The other one is a library, which the Functions host cannot run.
set -eu

if [ "${OfficialPackages:-}" != "true" ]; then
    echo "Say which build you want: OfficialPackages=true azd deploy." >&2
    exit 1
fi
