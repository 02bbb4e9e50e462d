# Before the app is packaged: is this the build for Azure? The other one is a library, which the Functions host cannot run.
$ErrorActionPreference = 'Stop'

if ($env:OfficialPackages -ne 'true') {
    throw 'Say which build you want: $env:OfficialPackages = "true", and run azd again.'
}
