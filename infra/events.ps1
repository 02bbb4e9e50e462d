# After the app is deployed: new claims set it off. Repeating it does no harm; after the app's keys were renewed it must be repeated.
$ErrorActionPreference = 'Stop'

if ($env:SCAN_FOR_MALWARE -eq 'true') {
    az eventgrid system-topic event-subscription delete --yes --name new-claims `
        --system-topic-name $env:TOPIC_NAME --resource-group $env:AZURE_RESOURCE_GROUP 2>$null
    Write-Output 'Claims are scanned first: word of the clean ones goes to a queue, and needs no key.'
    exit 0
}

# The key is made when the app first runs, which takes it a while after a first deployment.
$key = ''
foreach ($try in 1..10) {
    $key = az functionapp keys list --name $env:APP_NAME --resource-group $env:AZURE_RESOURCE_GROUP `
        --query systemKeys.blobs_extension --output tsv 2>$null
    if ($key) { break }
    Write-Output "The app has no key for blob events yet (look $try of 10)."
    Start-Sleep -Seconds 30
}

if (-not $key) {
    throw 'The app never came up: see "It does not start" in infra/runbook.md, then run infra/events.ps1 again.'
}

$env:BLOBS_KEY = $key
az deployment group create --name new-claims --resource-group $env:AZURE_RESOURCE_GROUP `
    --parameters "$PSScriptRoot/events.bicepparam" --output none
if ($LASTEXITCODE -ne 0) { throw 'The subscription was not made.' }
Write-Output 'A file that is put among the claims now sets IngestClaim off.'
