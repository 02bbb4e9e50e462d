#!/bin/sh
# After the app is deployed: new claims set it off. Repeating it does no harm; after the app's keys were renewed it must be repeated.
set -eu

if [ "$SCAN_FOR_MALWARE" = "true" ]; then
    az eventgrid system-topic event-subscription delete --yes --name new-claims \
        --system-topic-name "$TOPIC_NAME" --resource-group "$AZURE_RESOURCE_GROUP" 2>/dev/null || true
    echo "Claims are scanned first: word of the clean ones goes to a queue, and needs no key."
    exit 0
fi

# The key is made when the app first runs, which takes it a while after a first deployment.
BLOBS_KEY=""
for try in 1 2 3 4 5 6 7 8 9 10; do
    BLOBS_KEY="$(az functionapp keys list --name "$APP_NAME" --resource-group "$AZURE_RESOURCE_GROUP" \
        --query systemKeys.blobs_extension --output tsv 2>/dev/null || true)"
    [ -n "$BLOBS_KEY" ] && break
    echo "The app has no key for blob events yet (look $try of 10)."
    sleep 30
done

if [ -z "$BLOBS_KEY" ]; then
    echo "The app never came up: see \"It does not start\" in infra/runbook.md, then run infra/events.sh again." >&2
    exit 1
fi

export BLOBS_KEY APP_NAME TOPIC_NAME
az deployment group create --name new-claims --resource-group "$AZURE_RESOURCE_GROUP" \
    --parameters "$(dirname "$0")/events.bicepparam" --output none
echo "A file that is put among the claims now sets IngestClaim off."
